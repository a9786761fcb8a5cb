//! Looking at source text without being fooled by comments and strings. Every function keeps the lines
//! where they are, so that what is found can be named by its line.

/// Rust source with comments and the insides of strings and character literals blanked out.
pub fn rust_code(source: &str) -> String {
    let mut scanner = Scanner::new(source);
    while let Some(character) = scanner.peek(0) {
        let next = scanner.peek(1);
        match (character, next) {
            ('/', Some('/')) => scanner.blank_while(|character| character != '\n'),
            ('/', Some('*')) => scanner.blank_nested_comment(),
            ('"', _) => scanner.blank_string(),
            ('r', Some('"' | '#')) if !scanner.after_word() || scanner.after_string_prefix() => {
                scanner.raw_string()
            }
            ('\'', Some('\\')) => scanner.blank_character(),
            ('\'', Some(_)) if scanner.peek(2) == Some('\'') => scanner.blank_character(),
            _ => scanner.keep(1),
        }
    }
    scanner.out
}

struct Scanner {
    source: Vec<char>,
    at: usize,
    out: String,
}

impl Scanner {
    fn new(source: &str) -> Self {
        Scanner { source: source.chars().collect(), at: 0, out: String::with_capacity(source.len()) }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.source.get(self.at + ahead).copied()
    }

    fn keep(&mut self, count: usize) {
        for _ in 0..count {
            if let Some(character) = self.peek(0) {
                self.out.push(character);
                self.at += 1;
            }
        }
    }

    fn blank(&mut self, count: usize) {
        for _ in 0..count {
            if let Some(character) = self.peek(0) {
                self.out.push(if character == '\n' { '\n' } else { ' ' });
                self.at += 1;
            }
        }
    }

    fn blank_while(&mut self, condition: impl Fn(char) -> bool) {
        while self.peek(0).is_some_and(&condition) {
            self.blank(1);
        }
    }

    fn blank_nested_comment(&mut self) {
        let mut depth = 0_u32;
        while self.peek(0).is_some() {
            match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => {
                    depth += 1;
                    self.blank(2);
                }
                (Some('*'), Some('/')) => {
                    depth -= 1;
                    self.blank(2);
                    if depth == 0 {
                        return;
                    }
                }
                _ => self.blank(1),
            }
        }
    }

    fn blank_string(&mut self) {
        self.keep(1);
        while let Some(character) = self.peek(0) {
            match character {
                '"' => return self.keep(1),
                '\\' => self.blank(2),
                _ => self.blank(1),
            }
        }
    }

    /// `r"…"`, `r#"…"#` and so on; `r#name` is no string.
    fn raw_string(&mut self) {
        let hashes = (1..).take_while(|ahead| self.peek(*ahead) == Some('#')).count();
        self.keep(1);
        if self.peek(hashes) != Some('"') {
            return;
        }
        self.keep(hashes + 1);
        while self.peek(0).is_some() {
            let closes = self.peek(0) == Some('"') && (1..=hashes).all(|ahead| self.peek(ahead) == Some('#'));
            if closes {
                return self.keep(hashes + 1);
            }
            self.blank(1);
        }
    }

    fn blank_character(&mut self) {
        self.keep(1);
        while let Some(character) = self.peek(0) {
            match character {
                '\'' => return self.keep(1),
                '\\' => self.blank(2),
                _ => self.blank(1),
            }
        }
    }

    fn after_word(&self) -> bool {
        self.at > 0 && self.source.get(self.at - 1).is_some_and(|character| is_word(*character))
    }

    /// Is the `r` here the second letter of `br"` or `cr"`?
    fn after_string_prefix(&self) -> bool {
        let before = |back: usize| self.at.checked_sub(back).and_then(|at| self.source.get(at)).copied();
        matches!(before(1), Some('b' | 'c')) && !before(2).is_some_and(is_word)
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Where `word` stands in `text` as a whole word.
pub fn word_at(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).and_then(|text| text.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

/// Does `word` stand in `text` as a whole word?
pub fn has_word(text: &str, word: &str) -> bool {
    word_at(text, word).is_some()
}

/// A style sheet with its comments blanked out.
pub fn css_without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    loop {
        let Some(start) = rest.find("/*") else {
            out.push_str(rest);
            return out;
        };
        let (before, comment_on) = rest.split_at(start);
        out.push_str(before);
        let end = comment_on.find("*/").map_or(comment_on.len(), |end| end + 2);
        let (comment, after) = comment_on.split_at(end);
        out.extend(comment.chars().filter(|character| *character == '\n'));
        rest = after;
    }
}

/// A piece of a style sheet: what stands before a block, or one declaration.
#[derive(Debug, PartialEq)]
pub enum CssPiece {
    /// A selector or an at-rule, with the line it starts on.
    Prelude(usize, String),
    /// `name: value`, with its line.
    Declaration(usize, String, String),
}

/// The pieces of a style sheet, nested blocks included; strings and `url(…)` count as nothing.
pub fn css_pieces(css: &str) -> Vec<CssPiece> {
    let mut pieces = Vec::new();
    let (mut text, mut line, mut start_line) = (String::new(), 1, 1);
    let mut quote: Option<char> = None;
    for character in css_without_comments(css).chars() {
        if let Some(open) = quote {
            if character == open {
                quote = None;
            }
        } else {
            match character {
                '"' | '\'' => quote = Some(character),
                '{' => {
                    pieces.push(CssPiece::Prelude(start_line, std::mem::take(&mut text).trim().to_string()))
                }
                '}' | ';' => pieces.extend(declaration(start_line, &std::mem::take(&mut text))),
                other => {
                    if text.is_empty() && !other.is_whitespace() {
                        start_line = line;
                    }
                    if !(text.is_empty() && other.is_whitespace()) {
                        text.push(other);
                    }
                }
            }
        }
        if character == '\n' {
            line += 1;
        }
    }
    pieces
}

fn declaration(line: usize, text: &str) -> Option<CssPiece> {
    let (name, value) = text.split_once(':')?;
    Some(CssPiece::Declaration(line, name.trim().to_string(), value.trim().to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_blank_and_lines_stay() {
        let source = "let a = \"leptos // no\"; // leptos\nlet b = r#\"x \"leptos\" y\"#; /* a /* b */ leptos */ f('\"', 'l')\nfn g<'a>(x: &'a str) {}\n";
        let code = rust_code(source);
        assert!(!code.contains("leptos"), "{code}");
        assert_eq!(code.lines().count(), source.lines().count());
        assert!(code.contains("fn g<'a>(x: &'a str) {}") && code.contains("f(' ', ' ')"), "{code}");
    }

    #[test]
    fn raw_identifiers_and_escaped_quotes_do_not_confuse() {
        assert_eq!(rust_code(r#"let r#type = "a\"b"; x"#), r#"let r#type = "    "; x"#);
        assert_eq!(rust_code(r#"(br"\", y)"#), r#"(br" ", y)"#);
        assert_eq!(rust_code(r"('\'', x)"), r"('  ', x)");
    }

    #[test]
    fn words_are_whole() {
        assert!(has_word("use leptos::view;", "leptos") && !has_word("leptos_i18n", "leptos"));
    }

    #[test]
    fn css_falls_into_preludes_and_declarations() {
        let pieces =
            css_pieces("/* x */\n@layer ui {\n  .a:hover { color: var(--c); &:focus { top: 0 } }\n}\n");
        assert_eq!(
            pieces,
            [
                CssPiece::Prelude(2, "@layer ui".into()),
                CssPiece::Prelude(3, ".a:hover".into()),
                CssPiece::Declaration(3, "color".into(), "var(--c)".into()),
                CssPiece::Prelude(3, "&:focus".into()),
                CssPiece::Declaration(3, "top".into(), "0".into()),
            ]
        );
    }
}
