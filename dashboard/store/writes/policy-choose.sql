INSERT OR REPLACE INTO setting (name, value) VALUES ('policy', :id);
