//! `[[ … ]]`, and `test`/`[` on words that are expanded already.
//!
//! Supported: files, strings, numbers, `!`, `-a`, `-o`, parentheses, patterns, `-v`, `=~` with extended regular
//! expressions. Refused: `-R`, block and character devices beyond those of `/dev`.

use super::expand::{Expander, Stop};
use super::regex::Regex;
use super::words::Word;
use crate::disk::{Access, Kind, Metadata};

/// An expression between `[[` and `]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Test {
    /// `a && b`
    And(Box<Test>, Box<Test>),
    /// `a || b`
    Or(Box<Test>, Box<Test>),
    /// `! a`
    Not(Box<Test>),
    /// `-f a`
    Unary(String, Word),
    /// `a == b`
    Binary(Comparison, Word, Word),
}

/// How two words are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    /// `==`: the right one is a pattern.
    Matches,
    /// `!=`: the right one is a pattern.
    Differs,
    /// `=~`: the right one is an extended regular expression.
    Regex,
    /// `-eq`, `<`, `-nt` and the like.
    Operator(std::sync::Arc<str>),
}

/// Whether a `[[ ]]` holds.
pub(super) fn holds(test: &Test, expander: &mut Expander<'_>) -> Result<bool, Stop> {
    expander.work += 1;
    match test {
        Test::And(left, right) => Ok(holds(left, expander)? && holds(right, expander)?),
        Test::Or(left, right) => Ok(holds(left, expander)? || holds(right, expander)?),
        Test::Not(inner) => Ok(!holds(inner, expander)?),
        Test::Unary(operator, operand) => {
            let operand = expander.text(operand)?;
            Ok(unary(operator, &operand, expander))
        }
        Test::Binary(Comparison::Matches, left, right) => {
            let text = expander.text(left)?;
            Ok(expander.pattern(right)?.matches(&text))
        }
        Test::Binary(Comparison::Differs, left, right) => {
            let text = expander.text(left)?;
            Ok(!expander.pattern(right)?.matches(&text))
        }
        Test::Binary(Comparison::Regex, left, right) => {
            let text = expander.text(left)?;
            let source = expander.regex(right)?;
            let regex = Regex::new(&source).map_err(Stop::Error)?;
            let found = regex.find(&text).map_err(Stop::Error)?;
            // The groups are only looked for where the whole matches; `find` above is the one that is quick whatever comes.
            let groups = if found { groups(&source, &text) } else { Vec::new() };
            expander.environment.set_array("BASH_REMATCH", groups).map_err(Stop::Error)?;
            Ok(found)
        }
        Test::Binary(Comparison::Operator(operator), left, right) => {
            let (left, right) = (expander.text(left)?, expander.text(right)?);
            if operator.len() == 3 && matches!(&**operator, "-eq" | "-ne" | "-lt" | "-le" | "-gt" | "-ge") {
                let (left, right) = (expander.reckon(&left)?, expander.reckon(&right)?);
                return Ok(compare(operator, left, right));
            }
            binary(operator, &left, &right, expander).unwrap_or(Ok(false)).map_err(Stop::Error)
        }
    }
}

/// What the whole expression and its groups matched.
fn groups(source: &str, text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let Ok(pattern) = crate::commands::pattern::Pattern::new(source, true, false) else { return Vec::new() };
    let found = pattern.find(&chars, 0).unwrap_or_default();
    let part = |place: Option<(usize, usize)>| {
        place
            .and_then(|(start, end)| chars.get(start..end))
            .map_or_else(String::new, |part| part.iter().collect())
    };
    found.into_iter().map(part).collect()
}

fn compare(operator: &str, left: i64, right: i64) -> bool {
    match operator {
        "-eq" => left == right,
        "-ne" => left != right,
        "-lt" => left < right,
        "-le" => left <= right,
        "-gt" => left > right,
        _ => left >= right,
    }
}

fn file(path: &str, expander: &Expander<'_>) -> Option<Metadata> {
    if path.is_empty() {
        return None;
    }
    expander.machine.disk.stat(&expander.environment.path(path), expander.now).ok()
}

fn unary(operator: &str, operand: &str, expander: &Expander<'_>) -> bool {
    let kind = |wanted: Kind| file(operand, expander).is_some_and(|found| found.kind == wanted);
    let may = |access: Access| {
        let path = expander.environment.path(operand);
        file(operand, expander).is_some()
            && expander.machine.disk.may(&path, &expander.environment.user, access).is_ok()
    };
    match operator {
        "-n" => !operand.is_empty(),
        "-z" => operand.is_empty(),
        "-e" | "-a" => file(operand, expander).is_some(),
        "-f" => kind(Kind::File),
        "-d" => kind(Kind::Directory),
        "-h" | "-L" => {
            let path = expander.environment.path(operand);
            expander.machine.disk.lstat(&path, expander.now).is_ok_and(|found| found.kind == Kind::Symlink)
        }
        "-s" => file(operand, expander).is_some_and(|found| found.size > 0),
        "-r" => may(Access::Read),
        "-w" => may(Access::Write),
        "-x" => may(Access::Execute),
        "-O" => file(operand, expander).is_some_and(|found| found.owner == expander.environment.user.uid),
        "-G" => file(operand, expander).is_some_and(|found| found.group == expander.environment.user.gid),
        "-v" if operand.ends_with(']') => expander.environment.element_at(operand).is_some(),
        "-v" => expander.environment.get(operand).is_some(),
        "-c" => matches!(operand, "/dev/null" | "/dev/zero" | "/dev/tty"),
        "-t" => match operand.parse::<u8>() {
            Ok(fd) => expander.environment.file(fd) == Some(&super::environment::Handle::Screen),
            Err(_) => false,
        },
        "-o" => match operand {
            "errexit" => expander.environment.options.errexit,
            "nounset" => expander.environment.options.nounset,
            "xtrace" => expander.environment.options.xtrace,
            "pipefail" => expander.environment.options.pipefail,
            _ => false,
        },
        _ => false,
    }
}

fn is_unary(operator: &str) -> bool {
    operator.len() == 2 && operator.starts_with('-') && "nzeafdhLsrwxOGvctobgkpuSN".contains(&operator[1..])
}

/// What a comparison of two words says; `None` if there is no such comparison.
fn binary(operator: &str, left: &str, right: &str, expander: &Expander<'_>) -> Option<Result<bool, String>> {
    let number = |text: &str| {
        let trimmed = text.trim();
        trimmed.parse::<i64>().map_err(|_| format!("{text}: integer expression expected"))
    };
    Some(Ok(match operator {
        "=" | "==" => left == right,
        "!=" => left != right,
        "<" => left < right,
        ">" => left > right,
        "-eq" | "-ne" | "-lt" | "-le" | "-gt" | "-ge" => match (number(left), number(right)) {
            (Ok(left), Ok(right)) => compare(operator, left, right),
            (Err(message), _) | (_, Err(message)) => return Some(Err(message)),
        },
        "-nt" | "-ot" => {
            let (left, right) = match operator {
                "-nt" => (file(left, expander), file(right, expander)),
                _ => (file(right, expander), file(left, expander)),
            };
            match (left, right) {
                (Some(left), Some(right)) => left.modified > right.modified,
                (left, None) => left.is_some(),
                _ => false,
            }
        }
        "-ef" => {
            let canonical =
                |path: &str| expander.machine.disk.canonical(&expander.environment.path(path)).ok();
            canonical(left).is_some() && canonical(left) == canonical(right)
        }
        _ => return None,
    }))
}

/// `test` and `[`: the status they end with, or what they complain and 2.
pub(super) fn test_command(words: &[String], expander: &Expander<'_>) -> Result<bool, String> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // POSIX decides by the number of words, so that `[ -n = -n ]` is no riddle.
    match words.as_slice() {
        [] => return Ok(false),
        [word] => return Ok(!word.is_empty()),
        ["!", word] => return Ok(word.is_empty()),
        [operator, operand] if is_unary(operator) => return Ok(unary(operator, operand, expander)),
        [operator, _] => return Err(format!("{operator}: unary operator expected")),
        [left, operator, right] => {
            if let Some(outcome) = binary(operator, left, right, expander) {
                return outcome;
            }
            match *operator {
                "-a" => return Ok(!left.is_empty() && !right.is_empty()),
                "-o" => return Ok(!left.is_empty() || !right.is_empty()),
                _ if *left == "!" => {
                    return test_command(&[(*operator).to_owned(), (*right).to_owned()], expander)
                        .map(|b| !b);
                }
                _ if *left == "(" && *right == ")" => return Ok(!operator.is_empty()),
                _ => return Err(format!("{operator}: binary operator expected")),
            }
        }
        _ => {}
    }
    let mut reader = Reader { words: &words, at: 0, depth: 0, expander };
    let value = reader.or()?;
    if reader.at < words.len() { Err("too many arguments".to_owned()) } else { Ok(value) }
}

struct Reader<'a> {
    words: &'a [&'a str],
    at: usize,
    depth: u32,
    expander: &'a Expander<'a>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<&str> {
        self.words.get(self.at).copied()
    }

    fn or(&mut self) -> Result<bool, String> {
        let mut value = self.and()?;
        while self.peek() == Some("-o") {
            self.at += 1;
            value |= self.and()?;
        }
        Ok(value)
    }

    fn and(&mut self) -> Result<bool, String> {
        let mut value = self.primary()?;
        while self.peek() == Some("-a") {
            self.at += 1;
            value &= self.primary()?;
        }
        Ok(value)
    }

    fn primary(&mut self) -> Result<bool, String> {
        self.depth += 1;
        if self.depth > 64 {
            return Err("too many arguments".to_owned());
        }
        let value = self.primary_inner();
        self.depth -= 1;
        value
    }

    fn primary_inner(&mut self) -> Result<bool, String> {
        let Some(word) = self.peek().map(str::to_owned) else { return Err("argument expected".to_owned()) };
        if let (Some(operator), Some(right)) = (self.words.get(self.at + 1), self.words.get(self.at + 2))
            && let Some(outcome) = binary(operator, &word, right, self.expander)
        {
            self.at += 3;
            return outcome;
        }
        self.at += 1;
        match word.as_str() {
            "!" => self.primary().map(|value| !value),
            "(" => {
                let value = self.or()?;
                if self.peek() != Some(")") {
                    return Err("`)' expected".to_owned());
                }
                self.at += 1;
                Ok(value)
            }
            operator if is_unary(operator) && self.at < self.words.len() => {
                let operand = self.words[self.at];
                self.at += 1;
                Ok(unary(operator, operand, self.expander))
            }
            word => Ok(!word.is_empty()),
        }
    }
}
