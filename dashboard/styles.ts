import './style/ui.css'
import './shell.css'
// Last, so that paper has the last word.
import './style/print.css'
