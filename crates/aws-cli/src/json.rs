//! JSON text → [`Data`], with the error texts of Python's `json` module, which the real command line shows.
//!
//! Supported: whole numbers of 64 bits. Refused: numbers with a fraction or an exponent, more than 100 levels.

use crate::data::Data;

/// How deep values may nest.
const DEEPEST: usize = 100;

/// The value that `text` is.
///
/// # Errors
/// What is wrong and where, in Python's words.
pub(crate) fn read(text: &str) -> Result<Data, String> {
    let mut reader = Reader { text, at: 0 };
    reader.blank();
    let value = reader.value(0)?;
    reader.blank();
    if reader.at < text.len() {
        return Err(reader.error("Extra data", reader.at));
    }
    Ok(value)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Result<Data, String> {
        if depth > DEEPEST {
            return Err(self.error("Too many levels", self.at));
        }
        match self.peek() {
            Some('{') => self.object(depth),
            Some('[') => self.list(depth),
            Some('"') => {
                self.at += 1;
                self.string().map(Data::Text)
            }
            Some('-' | '0'..='9') => self.number(),
            _ => {
                let words = [("null", Data::Null), ("true", Data::Flag(true)), ("false", Data::Flag(false))];
                for (word, value) in words {
                    if self.rest().starts_with(word) {
                        self.at += word.len();
                        return Ok(value);
                    }
                }
                Err(self.error("Expecting value", self.at))
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Data, String> {
        self.at += 1;
        let mut object = Data::Object(Vec::new());
        self.blank();
        if self.eat('}') {
            return Ok(object);
        }
        loop {
            self.blank();
            if !self.eat('"') {
                return Err(self.error("Expecting property name enclosed in double quotes", self.at));
            }
            let name = self.string()?;
            self.blank();
            if !self.eat(':') {
                return Err(self.error("Expecting ':' delimiter", self.at));
            }
            self.blank();
            let value = self.value(depth + 1)?;
            object.put(&name, value);
            self.blank();
            if self.eat('}') {
                return Ok(object);
            }
            if !self.eat(',') {
                return Err(self.error("Expecting ',' delimiter", self.at));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Data, String> {
        self.at += 1;
        let mut items = Vec::new();
        self.blank();
        if self.eat(']') {
            return Ok(Data::List(items));
        }
        loop {
            self.blank();
            items.push(self.value(depth + 1)?);
            self.blank();
            if self.eat(']') {
                return Ok(Data::List(items));
            }
            if !self.eat(',') {
                return Err(self.error("Expecting ',' delimiter", self.at));
            }
        }
    }

    fn string(&mut self) -> Result<String, String> {
        let begin = self.at.saturating_sub(1);
        let mut out = String::new();
        loop {
            let here = self.at;
            let Some(c) = self.next() else {
                return Err(self.error("Unterminated string starting at", begin));
            };
            match c {
                '"' => return Ok(out),
                '\\' => {
                    let Some(c) = self.next() else {
                        return Err(self.error("Unterminated string starting at", begin));
                    };
                    match c {
                        '"' | '\\' | '/' => out.push(c),
                        'b' => out.push('\u{8}'),
                        'f' => out.push('\u{c}'),
                        'n' => out.push('\n'),
                        'r' => out.push('\r'),
                        't' => out.push('\t'),
                        'u' => out.push(self.unicode(here)?),
                        _ => return Err(self.error("Invalid \\escape", here)),
                    }
                }
                c if u32::from(c) < 0x20 => return Err(self.error("Invalid control character at", here)),
                c => out.push(c),
            }
        }
    }

    fn unicode(&mut self, begin: usize) -> Result<char, String> {
        let high = self.four_digits(begin)?;
        if !(0xd800..0xdc00).contains(&high) {
            return Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        if !self.rest().starts_with("\\u") {
            return Ok(char::REPLACEMENT_CHARACTER);
        }
        self.at += 2;
        let low = self.four_digits(begin)?;
        let both = 0x10000 + ((high - 0xd800) << 10) + low.wrapping_sub(0xdc00) % 0x400;
        Ok(char::from_u32(both).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn four_digits(&mut self, begin: usize) -> Result<u32, String> {
        let digits = self.rest().get(..4).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        let Some(code) = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) else {
            return Err(self.error("Invalid \\uXXXX escape", begin + 1));
        };
        self.at += 4;
        Ok(code)
    }

    fn number(&mut self) -> Result<Data, String> {
        let begin = self.at;
        let rest = self.rest();
        let sign = usize::from(rest.starts_with('-'));
        let digits = rest.bytes().skip(sign).take_while(u8::is_ascii_digit).count();
        // JSON knows no leading zeros: Python stops after the first.
        let digits = if rest.get(sign..).is_some_and(|rest| rest.starts_with('0')) { 1 } else { digits };
        if digits == 0 {
            return Err(self.error("Expecting value", begin));
        }
        let end = sign + digits;
        let fraction = rest.get(end..).and_then(|rest| rest.chars().next());
        if matches!(fraction, Some('.' | 'e' | 'E')) {
            return Err(self.error("A number with a fraction or an exponent is not supported here", begin));
        }
        let number = rest.get(..end).and_then(|text| text.parse().ok());
        self.at += end;
        number
            .map(Data::Number)
            .ok_or_else(|| self.error("A number of more than 64 bits is not supported here", begin))
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += if found { wanted.len_utf8() } else { 0 };
        found
    }

    fn blank(&mut self) {
        while let Some(' ' | '\t' | '\n' | '\r') = self.peek() {
            self.at += 1;
        }
    }

    fn error(&self, what: &str, at: usize) -> String {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        format!("{what}: line {line} column {column} (char {})", before.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_read_in_order_and_mistakes_are_named_in_pythons_words() {
        let text = r#" {"b": [1, -2, null, true], "a": "é\u00e9\ud83d\ude00\n"} "#;
        let expected = Data::Object(vec![
            (
                "b".to_owned(),
                Data::List(vec![Data::Number(1), Data::Number(-2), Data::Null, Data::Flag(true)]),
            ),
            ("a".to_owned(), Data::Text("éé😀\n".to_owned())),
        ]);
        assert_eq!(read(text), Ok(expected));
        for (text, error) in [
            (r#"{"Key":"#, "Expecting value: line 1 column 8 (char 7)"),
            ("{a", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
            ("[1\n 2]", "Expecting ',' delimiter: line 2 column 2 (char 4)"),
            ("1 2", "Extra data: line 1 column 3 (char 2)"),
            (r#"["a"#, "Unterminated string starting at: line 1 column 2 (char 1)"),
            (
                "1.5",
                "A number with a fraction or an exponent is not supported here: line 1 column 1 (char 0)",
            ),
        ] {
            assert_eq!(read(text), Err(error.to_owned()), "{text}");
        }
        assert!(read(&"[".repeat(100_000)).is_err());
    }
}
