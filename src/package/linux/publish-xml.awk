# WPS's list of add-ins on standard input, followed by one "x"; the list with or without ours on standard output. Says
# what src/package/publish-xml.ts says, for machines that have neither Node.js nor Python: plain awk (mawk, gawk,
# busybox), bytes, no regular expression beyond POSIX. Run with LC_ALL=C.
#   -v addin=jxzp  -v node='<jsplugin …/>' (empty: take ours away)
# Exit code 3: this is no list of add-ins, nothing was printed.

{ text = text (NR > 1 ? "\n" : "") $0 }

END {
  text = substr(text, 1, length(text) - 1)
  bom = (substr(text, 1, 3) == "\357\273\277") ? 3 : 0
  if (substr(text, bom + 1) ~ /^[ \t\r\n]*$/) {
    if (node == "") printf "%s", text
    else printf "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<jsplugins>\n  %s\n</jsplugins>\n", node
    exit 0
  }
  if (!read_list()) exit 3
  if (node == "") result = without(1)
  else if (own == 0) result = with_node()
  else {
    result = without(2)
    result = substr(result, 1, own_start[1] - 1) node substr(result, own_end[1])
  }
  printf "%s", result
}

# Fills own, own_start[], own_end[] (the byte behind), root_start, root_end, close_at (0 for <jsplugins/>).
function read_list(   at, found, end, tag, name, depth, names, began, empty, kind) {
  own = 0; root_start = 0; close_at = 0; depth = 0; began = 0; at = 1
  while ((found = index(substr(text, at), "<")) > 0) {
    at += found - 1
    end = end_of_markup(at)
    if (end == 0) return 0
    tag = substr(text, at, end - at)
    kind = substr(tag, 2, 1)
    if (kind == "/") {
      if (depth == 0 || names[depth] != name_of(substr(tag, 3))) return 0
      depth--
      if (depth == 0) close_at = at
      if (depth == 1 && began) { own_start[++own] = began; own_end[own] = end; began = 0 }
    } else if (kind != "?" && kind != "!") {
      name = name_of(substr(tag, 2))
      empty = substr(tag, length(tag) - 1, 1) == "/"
      if (depth == 0) {
        if (root_start || name != "jsplugins") return 0
        root_start = at; root_end = end
      } else if (depth == 1 && is_own(name, tag)) {
        if (empty) { own_start[++own] = at; own_end[own] = end }
        else began = at
      }
      if (!empty) names[++depth] = name
    }
    at = end
  }
  return root_start > 0 && depth == 0
}

# The byte behind the tag, comment or declaration that begins at `at`; 0 when it does not end.
function end_of_markup(at,   quote, i, char, rest) {
  if (substr(text, at, 4) == "<!--") return behind("-->", at + 4)
  if (substr(text, at, 9) == "<![CDATA[") return behind("]]>", at + 9)
  if (substr(text, at, 2) == "<?") return behind("?>", at + 2)
  quote = ""
  for (i = at + 1; i <= length(text); i++) {
    char = substr(text, i, 1)
    if (quote != "") { if (char == quote) quote = "" }
    else if (char == "\"" || char == "'") quote = char
    else if (char == "<") return 0
    else if (char == ">") return i + 1
  }
  return 0
}

function behind(mark, from,   found) {
  found = index(substr(text, from), mark)
  return found ? from + found - 1 + length(mark) : 0
}

function name_of(tag) {
  match(tag, /^[^ \t\r\n\/>]*/)
  return substr(tag, 1, RLENGTH)
}

function is_own(element, tag,   value) {
  if (element != "jsplugin" && element != "jspluginonline") return 0
  if (!match(tag, /[ \t\r\n]name[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*')/)) return 0
  value = substr(tag, RSTART, RLENGTH)
  match(value, /["'].*$/)
  return substr(value, RSTART + 1, RLENGTH - 2) == addin
}

# A new node as the last one, on a line of its own where the closing tag has one.
function with_node(   newline, tag, before, indent, gap) {
  newline = index(text, "\r\n") ? "\r\n" : "\n"
  if (close_at == 0) {
    tag = substr(text, root_start, root_end - root_start)
    sub(/[ \t\r\n]*\/>$/, ">", tag)
    return substr(text, 1, root_start - 1) tag newline "  " node newline "</jsplugins>" substr(text, root_end)
  }
  before = substr(text, 1, close_at - 1)
  sub(/[ \t]+$/, "", before)
  indent = substr(text, length(before) + 1, close_at - 1 - length(before))
  gap = before ~ /[\r\n]$/ ? "" : newline
  return before gap indent "  " node newline indent substr(text, close_at)
}

# The text without our nodes from the `first` on and without the lines that would stay empty.
function without(first,   i, kept, before, rest) {
  kept = text
  for (i = own; i >= first; i--) {
    before = substr(kept, 1, own_start[i] - 1)
    rest = substr(kept, own_end[i])
    if (rest ~ /^[ \t]*(\r?\n|$)/ && before ~ /(^|\n)[ \t]*$/) {
      sub(/[ \t]*$/, "", before)
      sub(/^[ \t]*\r?\n?/, "", rest)
    }
    kept = before rest
  }
  return kept
}
