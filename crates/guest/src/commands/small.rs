//! Small programs: `expr`, `nl`, `fold`, `paste`, `printenv`, `mktemp`, `sha256sum`, `cmp`, `diff`, `sync`.
//!
//! `expr` knows numbers, comparisons, `:` left out, `length`, `substr`, `index`; `diff` prints the normal form, with `-q` whether. Refused by
//! name: everything else.

use sha2::{Digest, Sha256};

use super::support::{Arguments, lines, status};
use super::{Call, Step};

/// `expr`.
pub(super) fn expr(call: &mut Call<'_>) -> Step {
    let words: Vec<String> = call.argv.iter().skip(1).cloned().collect();
    if words.is_empty() {
        return call.usage("missing operand", 2);
    }
    let mut reader = Reader { words: &words, at: 0, depth: 0 };
    match reader
        .either()
        .and_then(|value| if reader.at < words.len() { Err("syntax error".to_owned()) } else { Ok(value) })
    {
        Ok(value) => {
            call.print(&format!("{value}\n"));
            Step::Exit(u8::from(value.is_empty() || value == "0"))
        }
        Err(message) => {
            call.complain(&message);
            Step::Exit(2)
        }
    }
}

struct Reader<'a> {
    words: &'a [String],
    at: usize,
    depth: u32,
}

impl Reader<'_> {
    fn takes(&mut self, marks: &[&'static str]) -> Option<&'static str> {
        let word = self.words.get(self.at)?;
        let found = marks.iter().find(|mark| *mark == word).copied();
        self.at += usize::from(found.is_some());
        found
    }

    fn next(&mut self) -> Result<String, String> {
        let word = self.words.get(self.at).cloned().ok_or("syntax error")?;
        self.at += 1;
        Ok(word)
    }

    fn either(&mut self) -> Result<String, String> {
        let mut left = self.both()?;
        while self.takes(&["|"]).is_some() {
            let right = self.both()?;
            if left.is_empty() || left == "0" {
                left = right;
            }
        }
        Ok(left)
    }

    fn both(&mut self) -> Result<String, String> {
        let mut left = self.comparison()?;
        while self.takes(&["&"]).is_some() {
            let right = self.comparison()?;
            let holds = |value: &str| !value.is_empty() && value != "0";
            if !(holds(&left) && holds(&right)) {
                left = "0".to_owned();
            }
        }
        Ok(left)
    }

    fn comparison(&mut self) -> Result<String, String> {
        let mut left = self.sum()?;
        while let Some(mark) = self.takes(&["=", "==", "!=", "<=", ">=", "<", ">"]) {
            let right = self.sum()?;
            let order = match (left.parse::<i64>(), right.parse::<i64>()) {
                (Ok(left), Ok(right)) => left.cmp(&right),
                _ => left.cmp(&right),
            };
            let holds = match mark {
                "=" | "==" => order.is_eq(),
                "!=" => order.is_ne(),
                "<=" => order.is_le(),
                ">=" => order.is_ge(),
                "<" => order.is_lt(),
                _ => order.is_gt(),
            };
            left = u8::from(holds).to_string();
        }
        Ok(left)
    }

    fn sum(&mut self) -> Result<String, String> {
        let mut left = self.product()?;
        while let Some(mark) = self.takes(&["+", "-"]) {
            let (a, b) = numbers(&left, &self.product()?)?;
            let value = if mark == "+" { a.checked_add(b) } else { a.checked_sub(b) };
            left = value.ok_or("Numerical result out of range")?.to_string();
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<String, String> {
        let mut left = self.operand()?;
        while let Some(mark) = self.takes(&["*", "/", "%"]) {
            let (a, b) = numbers(&left, &self.operand()?)?;
            let value = match mark {
                "*" => a.checked_mul(b),
                _ if b == 0 => return Err("division by zero".to_owned()),
                "/" => a.checked_div(b),
                _ => a.checked_rem(b),
            };
            left = value.ok_or("Numerical result out of range")?.to_string();
        }
        Ok(left)
    }

    fn operand(&mut self) -> Result<String, String> {
        let word = self.next()?;
        match word.as_str() {
            "(" => {
                self.depth += 1;
                if self.depth > 60 {
                    return Err("so deeply nested an expression is not supported here".to_owned());
                }
                let value = self.either()?;
                self.depth -= 1;
                if self.takes(&[")"]).is_none() {
                    return Err("syntax error".to_owned());
                }
                Ok(value)
            }
            "length" => Ok(self.next()?.chars().count().to_string()),
            "substr" => {
                let (text, first, count) = (self.next()?, self.next()?, self.next()?);
                let number = |text: &str| text.parse::<usize>().ok();
                let (Some(first), Some(count)) = (number(&first).filter(|first| *first > 0), number(&count))
                else {
                    return Ok(String::new());
                };
                Ok(text.chars().skip(first - 1).take(count).collect())
            }
            "index" => {
                let (text, set) = (self.next()?, self.next()?);
                Ok(text.chars().position(|c| set.contains(c)).map_or(0, |at| at + 1).to_string())
            }
            "match" => Err("match is not supported here".to_owned()),
            _ if self.words.get(self.at).is_some_and(|next| next == ":") => {
                Err("`:' is not supported here".to_owned())
            }
            _ => Ok(word),
        }
    }
}

fn numbers(left: &str, right: &str) -> Result<(i64, i64), String> {
    match (left.parse(), right.parse()) {
        (Ok(left), Ok(right)) => Ok((left, right)),
        _ => Err("non-integer argument".to_owned()),
    }
}

/// `nl`: numbers lines that are not empty.
pub(super) fn nl(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "", "b", &[]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let every = arguments.value('b') == Some("a");
    let (inputs, all) = call.inputs(&arguments.operands);
    let mut number = 0;
    for line in inputs.iter().flat_map(|(_, bytes)| lines(bytes)) {
        if line.is_empty() && !every {
            call.print("       \n");
        } else {
            number += 1;
            call.print(&format!("{number:>6}\t{line}\n"));
        }
    }
    status(all, 1)
}

/// `fold -w WIDTH`.
pub(super) fn fold(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "", "w", &[("width", 'w')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let width = arguments.value('w').unwrap_or("80").parse::<usize>().unwrap_or(0);
    if width == 0 {
        return call.fail("invalid number of columns");
    }
    let (inputs, all) = call.inputs(&arguments.operands);
    for line in inputs.iter().flat_map(|(_, bytes)| lines(bytes)) {
        let chars: Vec<char> = line.chars().collect();
        if chars.is_empty() {
            call.print("\n");
        }
        for part in chars.chunks(width) {
            call.print(&format!("{}\n", part.iter().collect::<String>()));
        }
    }
    status(all, 1)
}

/// `paste`. Supported: `-d` with one character, `-s`.
pub(super) fn paste(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "s", "d", &[]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let between = crate::shell::unescape(arguments.value('d').unwrap_or("\t"));
    let (inputs, all) = call.inputs(&arguments.operands);
    let columns: Vec<Vec<String>> = inputs.iter().map(|(_, bytes)| lines(bytes)).collect();
    if arguments.has('s') {
        for column in columns {
            call.print(&format!("{}\n", column.join(&between)));
        }
    } else {
        for row in 0..columns.iter().map(Vec::len).max().unwrap_or(0) {
            let cells: Vec<&str> =
                columns.iter().map(|column| column.get(row).map_or("", String::as_str)).collect();
            call.print(&format!("{}\n", cells.join(&between)));
        }
    }
    status(all, 1)
}

/// `printenv`.
pub(super) fn printenv(call: &mut Call<'_>) -> Step {
    let names: Vec<String> = call.argv.iter().skip(1).cloned().collect();
    if names.is_empty() {
        let text: String = call.environment.iter().map(|(name, value)| format!("{name}={value}\n")).collect();
        call.print(&text);
        return Step::Exit(0);
    }
    let mut all = true;
    for name in names {
        match call.environment.get(&name).cloned() {
            Some(value) => call.print(&format!("{value}\n")),
            None => all = false,
        }
    }
    status(all, 1)
}

/// `mktemp`. Supported: `-d`, `-u`, a template.
pub(super) fn mktemp(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "dutq", "p", &[("directory", 'd')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let template = arguments.operands.first().cloned().unwrap_or_else(|| "/tmp/tmp.XXXXXXXXXX".to_owned());
    let marks = template.len() - template.trim_end_matches('X').len();
    if marks < 3 {
        return call.fail(&format!("too few X's in template ‘{template}’"));
    }
    let beginning = &template[..template.len() - marks];
    let (user, now) = (call.user.clone(), call.now());
    for number in 0..10_000_u64 {
        let identity = &call.machine().identity;
        let mut bits =
            identity.seed.bits("guest/mktemp", identity.ordinal ^ (number << 32) ^ now.as_millis());
        let mut name = beginning.to_owned();
        for _ in 0..marks {
            let letters = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
            name.push(char::from(letters[usize::try_from(bits % 62).unwrap_or(0)]));
            bits /= 62;
        }
        let path = call.path(&name);
        if call.disk().exists(&path) {
            continue;
        }
        let made = match (arguments.has('u'), arguments.has('d')) {
            (true, _) => Ok(()),
            (_, true) => call
                .disk_mut()
                .mkdir(&path, &user, now)
                .and_then(|()| call.disk_mut().chmod(&path, 0o700, &user)),
            _ => call
                .disk_mut()
                .write(&path, b"", &user, now)
                .and_then(|()| call.disk_mut().chmod(&path, 0o600, &user)),
        };
        return match made {
            Ok(()) => {
                call.print(&format!("{name}\n"));
                Step::Exit(0)
            }
            Err(errno) => call.fail(&format!("failed to create file via template ‘{template}’: {errno}")),
        };
    }
    call.fail("no free name is left")
}

/// `sync`: nothing waits to be written here.
pub(super) fn nothing(_call: &mut Call<'_>) -> Step {
    Step::Exit(0)
}

/// `cmp` and `diff`.
pub(super) fn diff(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "qsN", "", &[("brief", 'q')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 2),
    };
    let [first, second] = arguments.operands.as_slice() else { return call.usage("two files are needed", 2) };
    let (first, second) = (first.clone(), second.clone());
    let mut read = Vec::new();
    for operand in [&first, &second] {
        match call.read(operand) {
            Ok(bytes) => read.push(bytes),
            Err(errno) => {
                call.complain(&format!("{operand}: {errno}"));
                return Step::Exit(2);
            }
        }
    }
    if read[0] == read[1] {
        return Step::Exit(0);
    }
    if call.name() == "cmp" {
        let same = read[0].iter().zip(&read[1]).take_while(|(a, b)| a == b).count();
        let text = if same == read[0].len().min(read[1].len()) {
            let shorter = if read[0].len() < read[1].len() { &first } else { &second };
            format!("cmp: EOF on {shorter}\n")
        } else {
            let line = read[0][..same].iter().filter(|byte| **byte == b'\n').count() + 1;
            format!("{first} {second} differ: byte {}, line {line}\n", same + 1)
        };
        call.print(&text);
        return Step::Exit(1);
    }
    if arguments.has('q') {
        call.print(&format!("Files {first} and {second} differ\n"));
        return Step::Exit(1);
    }
    let (old, new) = (lines(&read[0]), lines(&read[1]));
    if old.len().saturating_mul(new.len()) > 4_000_000 {
        return call.fail("files of so many lines are not supported here");
    }
    let text = hunks(&old, &new);
    call.print(&text);
    Step::Exit(1)
}

/// The differences in the normal form.
fn hunks(old: &[String], new: &[String]) -> String {
    // How many lines the rests have in common, from every pair of places on.
    let width = new.len() + 1;
    let mut common = vec![0_u32; (old.len() + 1) * width];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            common[a * width + b] = if old[a] == new[b] {
                common[(a + 1) * width + b + 1] + 1
            } else {
                common[(a + 1) * width + b].max(common[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut text = String::new();
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a] == new[b] {
            (a, b) = (a + 1, b + 1);
            continue;
        }
        let (from_a, from_b) = (a, b);
        while (a < old.len() || b < new.len()) && !(a < old.len() && b < new.len() && old[a] == new[b]) {
            let gone =
                a < old.len() && (b >= new.len() || common[(a + 1) * width + b] >= common[a * width + b + 1]);
            if gone { a += 1 } else { b += 1 }
        }
        let range = |from: usize, to: usize| {
            if to == from + 1 { to.to_string() } else { format!("{},{to}", from + 1) }
        };
        let head = match (a > from_a, b > from_b) {
            (true, true) => format!("{}c{}", range(from_a, a), range(from_b, b)),
            (true, false) => format!("{}d{from_b}", range(from_a, a)),
            _ => format!("{from_a}a{}", range(from_b, b)),
        };
        text.push_str(&head);
        text.push('\n');
        old[from_a..a].iter().for_each(|line| text.push_str(&format!("< {line}\n")));
        if a > from_a && b > from_b {
            text.push_str("---\n");
        }
        new[from_b..b].iter().for_each(|line| text.push_str(&format!("> {line}\n")));
    }
    text
}

/// `sha256sum`.
pub(super) fn sha256sum(call: &mut Call<'_>) -> Step {
    let operands: Vec<String> = call.argv.iter().skip(1).cloned().collect();
    if let Some(option) = operands.iter().find(|word| word.len() > 1 && word.starts_with('-')) {
        return call.fail(&format!("{option}: is not supported here"));
    }
    let (inputs, all) = call.inputs(&operands);
    for (name, bytes) in inputs {
        call.print(&format!("{}  {name}\n", sha256(&bytes)));
    }
    status(all, 1)
}

/// The SHA-256 of some bytes in hexadecimal.
fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sha256_is_that_of_the_standard() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(sha256(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    #[test]
    fn differences_are_written_in_the_normal_form() {
        let list = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(hunks(&list("a b c"), &list("a x c d")), "2c2\n< b\n---\n> x\n3a4\n> d\n");
        assert_eq!(hunks(&list("a b c"), &list("a")), "2,3d1\n< b\n< c\n");
    }
}
