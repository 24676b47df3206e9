INSERT OR REPLACE INTO policy (id, title, year, pack) VALUES (:id, :title, :year, :pack);
