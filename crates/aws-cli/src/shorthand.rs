//! Shorthand values: `Key=Name,Value=web`, `Name=state,Values=a,b`, `Ebs={VolumeSize=8},Groups=[sg-1]`.
//!
//! First the syntax, which knows no schema, then [`fit`], which makes numbers, flags and lists of what the schema
//! wants so. Grammar and quirks: <https://github.com/aws/aws-cli/blob/develop/awscli/shorthand.py>.

use model::shape::Kind;

use crate::data::{Data, python_quoted};
use crate::files::{Files, file_text};

/// How deep lists and structures may nest.
const DEEPEST: usize = 50;

/// The structure that `text` describes.
///
/// # Errors
/// What was expected and where.
pub(crate) fn read(text: &str, files: &dyn Files) -> Result<Data, String> {
    let mut reader = Reader { text: text.chars().collect(), at: 0, from_file: false, files };
    let mut object = Data::Object(Vec::new());
    let (name, value) = reader.pair()?;
    object.put(&name, value);
    let mut last = reader.at;
    while reader.at < reader.text.len() {
        reader.expect(',')?;
        let (name, value) = reader.pair()?;
        if object.get(&name).is_some() {
            let place = reader.place(last + 1);
            return Err(format!(
                "Second instance of key \"{name}\" encountered for input:\n{place}\nThis is often because there is \
                 a preceding \",\" instead of a space."
            ));
        }
        object.put(&name, value);
        last = reader.at;
    }
    Ok(object)
}

struct Reader<'a> {
    text: Vec<char>,
    at: usize,
    from_file: bool,
    files: &'a dyn Files,
}

impl Reader<'_> {
    fn pair(&mut self) -> Result<(String, Data), String> {
        let name = self.name()?;
        let value = match self.peek() {
            None => Data::Text(String::new()),
            Some('[' | '{') => self.item(0)?,
            Some(_) => self.values()?,
        };
        Ok((name, value))
    }

    /// A name and the `=` or `@=` behind it.
    fn name(&mut self) -> Result<String, String> {
        let begin = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_alphanumeric() || "-_.#/:".contains(c)) {
            self.at += 1;
        }
        let name = self.text.get(begin..self.at).unwrap_or_default().iter().collect();
        self.from_file = self.expect('@').is_ok();
        self.expect('=')?;
        Ok(name)
    }

    /// `a` or `a,b,c`; `a,b=…` ends behind `a`.
    fn values(&mut self) -> Result<Data, String> {
        let first = self.first_value()?;
        self.blank();
        if self.peek() != Some(',') {
            return Ok(Data::Text(first));
        }
        self.expect(',')?;
        let mut values = vec![Data::Text(first)];
        loop {
            match self.further_value() {
                Ok((value, more)) => {
                    values.push(Data::Text(value));
                    if !more {
                        break;
                    }
                }
                Err(error) if self.peek().is_none() => return Err(error),
                Err(_) => {
                    while self.at > 0 && self.peek() != Some(',') {
                        self.at -= 1;
                    }
                    break;
                }
            }
        }
        match values.len() {
            1 => Ok(values.pop().unwrap_or_default()),
            _ => Ok(Data::List(values)),
        }
    }

    fn further_value(&mut self) -> Result<(String, bool), String> {
        let value = match self.peek() {
            Some(quote @ ('\'' | '"')) => self.quoted(quote)?,
            _ => match self.word(second_follows) {
                Some(value) => value,
                None => return Err(self.unexpected("<second>", "<none>")),
            },
        };
        self.blank();
        if self.peek().is_none() {
            return Ok((value, false));
        }
        self.expect(',')?;
        Ok((value, true))
    }

    /// A list in `[]`, a structure in `{}`, or a value.
    fn item(&mut self, depth: usize) -> Result<Data, String> {
        if depth > DEEPEST {
            return Err(format!("Too many levels for input:\n{}", self.place(self.at)));
        }
        match self.peek() {
            Some('[') => {
                self.expect('[')?;
                let mut items = Vec::new();
                while self.peek() != Some(']') {
                    items.push(self.item(depth + 1)?);
                    self.separator(']')?;
                }
                self.at += 1;
                Ok(Data::List(items))
            }
            Some('{') => {
                self.expect('{')?;
                let mut object = Data::Object(Vec::new());
                while self.peek() != Some('}') {
                    let name = self.name()?;
                    let value = self.item(depth + 1)?;
                    self.separator('}')?;
                    object.put(&name, value);
                }
                self.at += 1;
                Ok(object)
            }
            _ => self.first_value().map(Data::Text),
        }
    }

    fn separator(&mut self, end: char) -> Result<(), String> {
        self.blank();
        if self.peek() != Some(end) {
            self.expect(',')?;
            self.blank();
        }
        Ok(())
    }

    fn first_value(&mut self) -> Result<String, String> {
        match self.peek() {
            Some(quote @ ('\'' | '"')) => self.quoted(quote),
            _ => match self.word(first_follows) {
                Some(value) => Ok(value),
                None => Ok(String::new()),
            },
        }
    }

    fn word(&mut self, follows: fn(char) -> bool) -> Option<String> {
        let begin = self.at;
        let escaped = |reader: &Self, at: usize| {
            reader.text.get(at) == Some(&'\\') && reader.text.get(at + 1) == Some(&',')
        };
        while let Some(c) = self.peek() {
            if escaped(self, self.at) {
                self.at += 2;
            } else if if self.at == begin { starts(c) } else { follows(c) } {
                self.at += 1;
            } else {
                break;
            }
        }
        let word: String = self.text.get(begin..self.at).unwrap_or_default().iter().collect();
        (self.at > begin).then(|| self.resolved(word.replace("\\,", ",").trim_end().to_owned()))
    }

    fn quoted(&mut self, quote: char) -> Result<String, String> {
        let mut end = None;
        let mut at = self.at + 1;
        while let Some(&c) = self.text.get(at) {
            if c == '\\' && self.text.get(at + 1) == Some(&quote) {
                // Escaped, unless no other quote follows.
                end = Some(at + 1);
                at += 2;
                continue;
            }
            if c == quote {
                end = Some(at);
                break;
            }
            at += 1;
        }
        let Some(end) = end else {
            let name = if quote == '"' { "<double quoted>" } else { "<singled quoted>" };
            return Err(self.unexpected(name, "<none>"));
        };
        let inside: String = self.text.get(self.at + 1..end).unwrap_or_default().iter().collect();
        self.at = end + 1;
        let text = inside.replace(&format!("\\{quote}"), &quote.to_string()).replace("\\\\", "\\");
        Ok(self.resolved(text))
    }

    /// What the file holds, if the name ended in `@` and the value names a file.
    fn resolved(&self, text: String) -> String {
        if !self.from_file {
            return text;
        }
        match file_text(&text, self.files) {
            Some(Ok(contents)) => contents,
            _ => text,
        }
    }

    fn expect(&mut self, wanted: char) -> Result<(), String> {
        self.blank();
        match self.peek() {
            Some(c) if c == wanted => {
                self.at += 1;
                self.blank();
                Ok(())
            }
            Some(c) => Err(self.unexpected(&wanted.to_string(), &c.to_string())),
            None => Err(self.unexpected(&wanted.to_string(), "EOF")),
        }
    }

    fn unexpected(&self, wanted: &str, found: &str) -> String {
        format!("Expected: '{wanted}', received: '{found}' for input:\n{}", self.place(self.at))
    }

    /// The text with a `^` below the line in which the mistake is.
    fn place(&self, at: usize) -> String {
        let before = self.text.get(..at).unwrap_or(&self.text);
        let after = self.text.get(at..).unwrap_or_default();
        let blanks = match before.iter().rposition(|c| *c == '\n') {
            Some(line) => at.saturating_sub(line + 1),
            None => at,
        };
        let line_end = after.iter().position(|c| *c == '\n').unwrap_or(after.len());
        let (same_line, further) = after.split_at(line_end);
        let shown: String = before.iter().chain(same_line).collect();
        format!("{shown}\n{}^{}", " ".repeat(blanks), further.iter().collect::<String>())
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    fn blank(&mut self) {
        while self.peek().is_some_and(|c| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}')) {
            self.at += 1;
        }
    }
}

fn starts(c: char) -> bool {
    c > ' ' && !matches!(c, '"' | '\'' | ',' | '=' | '[' | '{') && c <= '\u{ffff}'
}

fn first_follows(c: char) -> bool {
    c.is_whitespace() || c > ' ' && !matches!(c, '"' | '\'' | ',' | ']' | '}') && c <= '\u{ffff}'
}

fn second_follows(c: char) -> bool {
    c.is_whitespace() || c > ' ' && !matches!(c, '"' | '\'' | ',' | '=') && c <= '\u{ffff}'
}

/// Turns the texts of a shorthand value into what the schema wants: numbers, flags, lists of one.
///
/// # Errors
/// A text that is no number.
pub(crate) fn fit(value: &mut Data, kind: Kind) -> Result<(), String> {
    match (kind, &mut *value) {
        (Kind::Structure(structure), Data::Object(members)) => {
            for (name, value) in members {
                if let Some(member) = structure.members.iter().find(|member| member.name == name) {
                    fit(value, member.kind)?;
                }
            }
        }
        (Kind::List(item), Data::List(items)) => items.iter_mut().try_for_each(|value| fit(value, *item))?,
        // The real command line leaves the item of a list of one as it is, a text.
        (Kind::List(_), _) => *value = Data::List(vec![core::mem::take(value)]),
        (Kind::Number, Data::Text(text)) => *value = Data::Number(whole_number(text)?),
        (Kind::Flag, Data::Text(text)) if text.eq_ignore_ascii_case("true") => *value = Data::Flag(true),
        (Kind::Flag, Data::Text(text)) if text.eq_ignore_ascii_case("false") => *value = Data::Flag(false),
        _ => {}
    }
    Ok(())
}

/// The number that a text is.
///
/// # Errors
/// Python's words for a text that is none.
pub(crate) fn whole_number(text: &str) -> Result<i64, String> {
    let number = text.trim().parse();
    number.map_err(|_| format!("invalid literal for int() with base 10: {}", python_quoted(text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::NoFiles;
    use crate::output;

    fn json(text: &str) -> String {
        match read(text, &NoFiles) {
            Ok(value) => output::compact(&value),
            Err(error) => error,
        }
    }

    /// What aws-cli 1.46's own `ShorthandParser` answers for the same texts.
    #[test]
    fn shorthand_is_read_as_the_real_command_line_reads_it() {
        for (text, expected) in [
            ("Key=Name,Value=web", r#"{"Key":"Name","Value":"web"}"#),
            ("Name=a,Values=b,c", r#"{"Name":"a","Values":["b","c"]}"#),
            ("Values=b,c,Name=a", r#"{"Values":["b","c"],"Name":"a"}"#),
            (
                "a=b,Ebs={Size=8,X=[1,{y=2}]},c='d e'",
                r#"{"a":"b","Ebs":{"Size":"8","X":["1",{"y":"2"}]},"c":"d e"}"#,
            ),
            (r"a=x\,y,b=2", r#"{"a":"x,y","b":"2"}"#),
            ("a=,b=c", r#"{"a":"","b":"c"}"#),
            ("a=", r#"{"a":""}"#),
            (r#"a="x\"y",b='it\'s'"#, r#"{"a":"x\"y","b":"it's"}"#),
            ("a = b , c = d", r#"{"a":"b","c":"d"}"#),
            ("a=b=c", r#"{"a":"b=c"}"#),
            ("foo", "Expected: '=', received: 'EOF' for input:\nfoo\n   ^"),
            ("a=[b", "Expected: ',', received: 'EOF' for input:\na=[b\n    ^"),
            ("a=b,c", r#"{"a":["b","c"]}"#),
            ("a=b,", "Expected: '<second>', received: '<none>' for input:\na=b,\n    ^"),
            (
                "Key=a,Key=b",
                "Second instance of key \"Key\" encountered for input:\nKey=a,Key=b\n      ^\nThis is often because \
                 there is a preceding \",\" instead of a space.",
            ),
        ] {
            assert_eq!(json(text), expected, "{text}");
        }
        assert!(read(&format!("a={}", "[".repeat(100_000)), &NoFiles).is_err());
    }
}
