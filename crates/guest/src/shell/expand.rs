//! Expansion: from the pieces of a word to the words of a command.
//!
//! A command substitution takes virtual time, so expansion never runs one: it stops with its code, the shell runs that
//! and expands the whole command once more, this time with the output at hand. What the first attempt changed
//! (`${x:=…}`, `$((i++))`) is undone before, so each effect happens once.

use clockwork::{Instant, sort};

use super::arithmetic;
use super::environment::Environment;
use super::limits;
use super::lower::{Assigned, Assignment, Code};
use super::pattern::{self, Pattern};
use super::words::{Action, Name, Parameter, Piece, Word};
use crate::machine::Machine;

/// Why expansion ended without words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// This must be run first.
    Substitute(Code),
    /// The command fails with this complaint.
    Error(String),
    /// The shell ends with this complaint.
    Fatal(String),
}

/// Expands words for one command.
pub(super) struct Expander<'a> {
    /// Variables and all else that may change.
    pub environment: &'a mut Environment,
    /// The machine, for file names and home directories.
    pub machine: &'a Machine,
    /// The moment, in which the disk is read.
    pub now: Instant,
    /// The output of the substitutions of this command that have been run, in order.
    pub results: &'a [String],
    /// `$?`.
    pub status: u8,
    /// `PIPESTATUS`, if the last command was a pipeline.
    pub piped: &'a [u8],
    /// When the shell began.
    pub began: Option<Instant>,
    /// The functions on the way, the innermost first.
    pub functions: Vec<&'a str>,
    /// `$$`.
    pub pid: u32,
    /// The line of the command.
    pub line: u32,
    /// How many of the results are used up.
    pub used: usize,
    /// How much work was done, in steps.
    pub work: u32,
}

/// A word in the making: its text, and the pattern that it is if it stands for files.
#[derive(Clone, Debug, Default)]
struct Field {
    text: String,
    pattern: String,
    wild: bool,
}

#[derive(Default)]
struct Fields {
    done: Vec<Field>,
    open: Option<Field>,
    /// Whether the last field was closed by white space, which a delimiter may follow.
    after_blank: bool,
}

impl Fields {
    fn open(&mut self) -> &mut Field {
        self.after_blank = false;
        self.open.get_or_insert_with(Field::default)
    }

    fn close(&mut self) {
        self.done.extend(self.open.take());
    }

    fn quoted(&mut self, text: &str) {
        let field = self.open();
        field.text.push_str(text);
        pattern::quote_into(&mut field.pattern, text);
    }

    fn plain(&mut self, text: &str) {
        let field = self.open();
        field.text.push_str(text);
        field.pattern.push_str(text);
        field.wild |= text.contains(['*', '?', '[']);
    }

    fn split(&mut self, text: &str, separators: &str) {
        for (index, run) in text.split(|c| separators.contains(c)).enumerate() {
            if index > 0 {
                // The separator itself stands just before this run.
                let at = run.as_ptr() as usize - text.as_ptr() as usize;
                let separator = text[..at].chars().next_back().unwrap_or(' ');
                if separator.is_whitespace() {
                    if self.open.is_some() {
                        self.close();
                        self.after_blank = true;
                    }
                } else if self.open.is_some() {
                    self.close();
                } else if self.after_blank {
                    self.after_blank = false;
                } else {
                    self.done.push(Field::default());
                }
            }
            if !run.is_empty() {
                self.plain(run);
            }
        }
    }
}

impl Expander<'_> {
    /// The words that a word of a command becomes: split, and with file names filled in.
    pub(super) fn fields(&mut self, word: &Word, into: &mut Vec<String>) -> Result<(), Stop> {
        if let [Piece::Text(text)] = &**word
            && !text.contains(['*', '?', '['])
        {
            into.push(text.to_string());
            return Ok(());
        }
        let mut fields = Fields::default();
        self.pieces(word, &mut fields, true)?;
        fields.close();
        for field in fields.done {
            self.work += 1;
            if into.len() > limits::WORDS {
                return Err(Stop::Error("Argument list too long".to_owned()));
            }
            if field.wild && !self.environment.options.noglob {
                let found = self.files(&field.pattern);
                if !found.is_empty() {
                    into.extend(found);
                    continue;
                }
                if self.environment.options.nullglob {
                    continue;
                }
            }
            into.push(field.text);
        }
        Ok(())
    }

    /// The text that a word becomes where it is not split.
    pub(super) fn text(&mut self, word: &Word) -> Result<String, Stop> {
        Ok(self.whole(word)?.text)
    }

    /// The pattern that a word becomes.
    pub(super) fn pattern(&mut self, word: &Word) -> Result<Pattern, Stop> {
        Ok(Pattern::new(&self.whole(word)?.pattern))
    }

    /// The extended regular expression that a word becomes: what was quoted means itself.
    pub(super) fn regex(&mut self, word: &Word) -> Result<String, Stop> {
        Ok(self.whole(word)?.pattern)
    }

    /// Text and pattern of a word that is not split.
    fn whole(&mut self, word: &Word) -> Result<Field, Stop> {
        let mut fields = Fields::default();
        self.pieces(word, &mut fields, false)?;
        fields.close();
        let mut fields = fields.done.into_iter();
        let mut whole = fields.next().unwrap_or_default();
        for field in fields {
            whole.text.push(' ');
            whole.text.push_str(&field.text);
            whole.pattern.push(' ');
            whole.pattern.push_str(&field.pattern);
        }
        Ok(whole)
    }

    /// The number that an arithmetic text is.
    pub(super) fn number(&mut self, word: &Word) -> Result<i64, Stop> {
        let text = self.text(word)?;
        self.reckon(&text)
    }

    /// The number that an expanded arithmetic text is.
    pub(super) fn reckon(&mut self, text: &str) -> Result<i64, Stop> {
        self.work += u32::try_from(text.len() / 64).unwrap_or(0);
        let mut variables = Reckoning { environment: self.environment };
        arithmetic::evaluate(text, &mut variables).map_err(|message| {
            if message.ends_with(": unbound variable") { Stop::Fatal(message) } else { Stop::Error(message) }
        })
    }

    /// Works out an assignment, and carries it out at once if there is no command to see it instead.
    pub(super) fn assign(
        &mut self,
        assigned: &Assigned,
        at_once: bool,
    ) -> Result<Option<(String, String)>, Stop> {
        let name = assigned.name.to_string();
        let value = match &assigned.value {
            Assignment::Array(_) if !at_once => {
                return Err(Stop::Error(format!("{name}: an array before a command is not supported here")));
            }
            Assignment::Array(elements) => {
                let mut filled = Vec::with_capacity(elements.len());
                for (key, value) in elements.iter() {
                    match key {
                        Some(key) => filled.push((Some(self.subscript(&name, key)?), self.text(value)?)),
                        None => {
                            let mut words = Vec::new();
                            self.fields(value, &mut words)?;
                            filled.extend(words.into_iter().map(|word| (None, word)));
                        }
                    }
                }
                self.environment.fill_array(&name, filled, assigned.append).map_err(Stop::Error)?;
                return Ok(None);
            }
            Assignment::Text(word) => self.text(word)?,
        };
        if let Some(key) = &assigned.subscript {
            let key = self.subscript(&name, key)?;
            let before = assigned.append.then(|| self.environment.element(&name, &key)).flatten();
            let value = before.unwrap_or_default() + &value;
            self.environment.set_element(&name, &key, value).map_err(Stop::Error)?;
            return Ok(None);
        }
        let before = assigned.append.then(|| self.environment.get(&name).map(str::to_owned)).flatten();
        let integer = self.environment.variables.get(&name).is_some_and(|variable| variable.integer);
        let value = match (integer, before) {
            (true, Some(before)) => self.reckon(&format!("({before})+({value})"))?.to_string(),
            (true, None) => self.reckon(&value)?.to_string(),
            (false, before) => before.unwrap_or_default() + &value,
        };
        match self.environment.set(&name, value.clone()) {
            Err(message) if at_once => Err(Stop::Error(message)),
            // Before a command the complaint comes later, and the command runs.
            Ok(()) | Err(_) => Ok(Some((name, value))),
        }
    }

    fn pieces(&mut self, word: &Word, fields: &mut Fields, split: bool) -> Result<(), Stop> {
        for (index, piece) in word.iter().enumerate() {
            match piece {
                Piece::Text(text) => fields.plain(text),
                Piece::Quoted(text) => fields.quoted(text),
                Piece::Empty => {
                    let no_arguments = matches!(word.get(index + 1), Some(Piece::Parameter(parameter))
                        if parameter.quoted && self.is_no_list(parameter));
                    if !no_arguments {
                        fields.open();
                    }
                }
                Piece::Tilde(name) => match self.home(name) {
                    Some(home) => fields.quoted(&home),
                    None => fields.plain(&format!("~{name}")),
                },
                Piece::Parameter(parameter) => self.parameter(parameter, fields, split)?,
                Piece::Command { code, quoted } => {
                    let Some(output) = self.results.get(self.used) else {
                        return Err(Stop::Substitute(code.clone()));
                    };
                    self.used += 1;
                    self.value(output, *quoted, fields, split);
                }
                Piece::Arithmetic { text, quoted } => {
                    let number = self.number(text)?;
                    self.value(&number.to_string(), *quoted, fields, split);
                }
            }
            let size = fields.open.as_ref().map_or(0, |field| field.text.len());
            self.work += 1;
            if size > limits::BUFFER {
                return Err(Stop::Error("Argument list too long".to_owned()));
            }
        }
        Ok(())
    }

    fn value(&mut self, value: &str, quoted: bool, fields: &mut Fields, split: bool) {
        self.work += u32::try_from(value.len() / 256).unwrap_or(0);
        if quoted {
            fields.quoted(value);
        } else if split {
            let separators = self.environment.get("IFS").unwrap_or(" \t\n");
            fields.split(value, separators);
        } else {
            fields.plain(value);
        }
    }

    fn home(&self, name: &str) -> Option<String> {
        match name {
            "" => Some(self.environment.get("HOME").unwrap_or(&self.environment.user.home).to_owned()),
            "+" => Some(self.environment.directory.to_string()),
            "-" => self.environment.get("OLDPWD").map(str::to_owned),
            name => self.machine.users.find(name).map(|user| user.home.clone()),
        }
    }

    fn parameter(&mut self, parameter: &Parameter, fields: &mut Fields, split: bool) -> Result<(), Stop> {
        let mut name = parameter.name.clone();
        if let (true, Name::All(array, star)) = (parameter.indirect, &name) {
            let keys = self.elements(array).into_iter().map(|(key, _)| key).collect();
            return self.put_list(keys, *star, parameter.quoted, fields, split);
        }
        if parameter.indirect {
            let target = self.fetch(&name)?.unwrap_or_default();
            name = match target.parse::<usize>() {
                Ok(number) if number > 0 => Name::Positional(number),
                _ if matches!(target.as_str(), "@" | "*") => {
                    Name::Special(target.chars().next().unwrap_or('@'))
                }
                _ if super::words::is_name(&target) => Name::Variable(target.as_str().into()),
                _ => return Err(Stop::Error(format!("{target}: invalid variable name"))),
            };
        }
        if matches!(name, Name::All(..))
            || (matches!(name, Name::Special('@' | '*')) && parameter.action != Action::Length)
        {
            return self.list(&name, parameter, fields, split);
        }
        if let Action::Otherwise { operator, or_empty, word } = &parameter.action {
            let value = self.fetch(&name)?.filter(|value| !(*or_empty && value.is_empty()));
            return match (operator, value) {
                ('+', Some(_)) => self.pieces(word, fields, split),
                ('+', None) => Ok(()),
                (_, Some(value)) => {
                    self.value(&value, parameter.quoted, fields, split);
                    Ok(())
                }
                ('-', None) => self.pieces(word, fields, split),
                ('=', None) => {
                    let value = self.text(word)?;
                    if let Name::Element(array, key) = &name {
                        let key = self.subscript(array, key)?;
                        self.environment.set_element(array, &key, value.clone()).map_err(Stop::Error)?;
                        self.value(&value, parameter.quoted, fields, split);
                        return Ok(());
                    }
                    let Name::Variable(variable) = &name else {
                        return Err(Stop::Error(format!("${}: cannot assign in this way", shown(&name))));
                    };
                    self.environment.set(variable, value.clone()).map_err(Stop::Error)?;
                    self.value(&value, parameter.quoted, fields, split);
                    Ok(())
                }
                (_, None) => {
                    let said = self.text(word)?;
                    let default = if *or_empty { "parameter null or not set" } else { "parameter not set" };
                    let said = if said.is_empty() { default } else { &said };
                    Err(Stop::Fatal(format!("{}: {said}", shown(&name))))
                }
            };
        }
        let value = match self.fetch(&name)? {
            Some(value) => value,
            None if self.environment.options.nounset => {
                return Err(Stop::Fatal(format!("{}: unbound variable", shown(&name))));
            }
            None => String::new(),
        };
        let value = self.apply(&parameter.action, &name, value)?;
        self.value(&value, parameter.quoted, fields, split);
        Ok(())
    }

    /// Whether a list in quotes makes no word at all.
    fn is_no_list(&self, parameter: &Parameter) -> bool {
        match &parameter.name {
            Name::Special('@') => self.environment.arguments.is_empty(),
            Name::All(array, false) => parameter.action == Action::Value && self.elements(array).is_empty(),
            _ => false,
        }
    }

    /// Keys and values of an array.
    fn elements(&self, name: &str) -> Vec<(String, String)> {
        if name == "FUNCNAME" {
            let names = self.functions.iter().enumerate();
            return names.map(|(index, name)| (index.to_string(), (*name).to_owned())).collect();
        }
        if name == "BASH_SOURCE" {
            return vec![("0".to_owned(), self.environment.name.to_string())];
        }
        if name != "PIPESTATUS" {
            return self.environment.elements(name);
        }
        let own = [self.status];
        let statuses = if self.piped.is_empty() { &own[..] } else { self.piped };
        statuses.iter().enumerate().map(|(index, status)| (index.to_string(), status.to_string())).collect()
    }

    /// What stands between `[` and `]`, worked out.
    pub(super) fn subscript(&mut self, array: &str, key: &Word) -> Result<String, Stop> {
        let text = self.text(key)?;
        if self.environment.is_named(array) { Ok(text) } else { Ok(self.reckon(&text)?.to_string()) }
    }

    fn fetch(&mut self, name: &Name) -> Result<Option<String>, Stop> {
        let Name::Element(array, key) = name else { return Ok(self.get(name)) };
        let key = self.subscript(array, key)?;
        if matches!(&**array, "PIPESTATUS" | "FUNCNAME" | "BASH_SOURCE") {
            return Ok(self
                .elements(array)
                .into_iter()
                .find(|(other, _)| *other == key)
                .map(|(_, value)| value));
        }
        Ok(self.environment.element(array, &key))
    }

    fn put_list(
        &mut self,
        list: Vec<String>,
        star: bool,
        quoted: bool,
        fields: &mut Fields,
        split: bool,
    ) -> Result<(), Stop> {
        if quoted && star {
            let separator: String = self.environment.get("IFS").unwrap_or(" ").chars().take(1).collect();
            fields.quoted(&list.join(&separator));
            return Ok(());
        }
        for (index, value) in list.iter().enumerate() {
            if index > 0 {
                fields.close();
            }
            if quoted {
                fields.open();
                fields.quoted(value);
            } else {
                self.value(value, false, fields, split);
            }
        }
        Ok(())
    }

    /// `$@`, `$*`, `${a[@]}` and `${a[*]}` in all their forms.
    fn list(
        &mut self,
        name: &Name,
        parameter: &Parameter,
        fields: &mut Fields,
        split: bool,
    ) -> Result<(), Stop> {
        let (mut list, star): (Vec<String>, bool) = match name {
            Name::All(array, star) => {
                (self.elements(array).into_iter().map(|(_, value)| value).collect(), *star)
            }
            name => (self.environment.arguments.to_vec(), *name == Name::Special('*')),
        };
        match &parameter.action {
            Action::Value => {}
            Action::Length => {
                let count = list.len().to_string();
                self.value(&count, parameter.quoted, fields, split);
                return Ok(());
            }
            Action::Otherwise { operator, or_empty, word } => {
                let is_set = !(list.is_empty() || (*or_empty && list.iter().all(String::is_empty)));
                match (operator, is_set) {
                    ('+', false) => return Ok(()),
                    ('+', true) | ('-', false) => return self.pieces(word, fields, split),
                    (_, true) => {}
                    _ => return Err(Stop::Error(format!("${}: cannot assign in this way", shown(name)))),
                }
            }
            Action::Substring { offset, length } => {
                let first = self.number(offset)?;
                let length = length.as_ref().map(|word| self.number(word)).transpose()?;
                let own = !matches!(name, Name::All(..));
                if own && first == 0 {
                    list.insert(0, self.environment.name.to_string());
                }
                let count = i64::try_from(list.len()).unwrap_or(i64::MAX);
                let skip = match (own, first < 0) {
                    (false, true) => (count + first).max(0),
                    (false, false) => first,
                    (true, true) => (count + 1 + first).max(0) - 1,
                    (true, false) => first.max(1) - 1,
                };
                let skip = usize::try_from(skip).unwrap_or(0);
                let take = length.map_or(usize::MAX, |length| usize::try_from(length).unwrap_or(0));
                list = list.into_iter().skip(skip).take(take).collect();
            }
            action => {
                list = list
                    .into_iter()
                    .map(|value| self.apply(action, name, value))
                    .collect::<Result<_, _>>()?;
            }
        }
        self.put_list(list, star, parameter.quoted, fields, split)
    }

    fn get(&mut self, name: &Name) -> Option<String> {
        match name {
            Name::Variable(name) => self.variable(name),
            Name::All(..) | Name::Element(..) => None,
            Name::Positional(number) => self.environment.arguments.get(number.checked_sub(1)?).cloned(),
            Name::Special(special) => Some(match special {
                '?' => self.status.to_string(),
                '#' => self.environment.arguments.len().to_string(),
                '$' => self.pid.to_string(),
                '0' => self.environment.name.to_string(),
                '-' => self.environment.flags(),
                '!' => return None,
                _ => self.environment.arguments.join(" "),
            }),
        }
    }

    fn variable(&mut self, name: &str) -> Option<String> {
        match name {
            "RANDOM" => {
                // The generator of old C libraries: a sequence that every run repeats.
                let next = self.environment.random.wrapping_mul(1_103_515_245).wrapping_add(12_345);
                self.environment.random = next;
                Some(((next >> 16) & 0x7fff).to_string())
            }
            "SECONDS" => Some(self.began.map_or(0, |began| self.now.since(began).as_secs()).to_string()),
            "FUNCNAME" => self.functions.first().map(|name| (*name).to_owned()),
            "BASH_SOURCE" => Some(self.environment.name.to_string()),
            "LINENO" => Some(self.line.to_string()),
            "UID" | "EUID" => Some(self.environment.user.uid.to_string()),
            "EPOCHSECONDS" => Some(self.now.as_secs().to_string()),
            "BASH_VERSION" => Some("4.2.46(2)-release".to_owned()),
            "BASH" => Some("/bin/bash".to_owned()),
            "PPID" => Some(self.pid.saturating_sub(1).to_string()),
            "HOSTNAME" if self.environment.get(name).is_none() => Some(self.machine.hostname.to_string()),
            name => self.environment.get(name).map(str::to_owned),
        }
    }

    fn apply(&mut self, action: &Action, name: &Name, value: String) -> Result<String, Stop> {
        Ok(match action {
            Action::Value | Action::Otherwise { .. } => value,
            Action::Length if matches!(name, Name::Special('@' | '*')) => {
                self.environment.arguments.len().to_string()
            }
            Action::Length => value.chars().count().to_string(),
            Action::Remove { suffix, longest, pattern } => {
                let pattern = self.pattern(pattern)?;
                self.charge(&pattern, value.len())?;
                remove(&value, &pattern, *suffix, *longest)
            }
            Action::Substring { offset, length } => {
                let offset = self.number(offset)?;
                let length = length.as_ref().map(|word| self.number(word)).transpose()?;
                substring(&value, offset, length)?
            }
            Action::Replace { anchor, pattern, with } => {
                let pattern = self.pattern(pattern)?;
                let with = self.text(with)?;
                match pattern.literal() {
                    Some(literal) => replace_literal(&value, &literal, &with, *anchor)?,
                    None => {
                        let tries = if matches!(anchor, '#') { 1 } else { value.len() };
                        self.charge(&pattern, value.len().saturating_mul(tries.max(1)))?;
                        replace(&value, &pattern, &with, *anchor)?
                    }
                }
            }
            Action::Quote => format!("'{}'", value.replace('\'', "'\\''")),
            Action::Case { upper, all, pattern } => {
                let pattern = pattern.as_ref().map(|word| self.pattern(word)).transpose()?;
                change_case(&value, *upper, *all, pattern.as_ref())
            }
        })
    }

    /// Counts the work of a pattern, and refuses what would take a tab's seconds.
    fn charge(&mut self, pattern: &Pattern, size: usize) -> Result<(), Stop> {
        let work = pattern.size().saturating_mul(size);
        if work > 50_000_000 {
            return Err(Stop::Error("a pattern on so long a value is not supported here".to_owned()));
        }
        self.work += u32::try_from(work / 1_000).unwrap_or(u32::MAX);
        Ok(())
    }

    /// The names of the files that a pattern matches, in order.
    fn files(&mut self, pattern: &str) -> Vec<String> {
        let absolute = pattern.starts_with('/');
        let mut found = vec![if absolute { "/".to_owned() } else { String::new() }];
        let parts: Vec<&str> = pattern.split('/').filter(|part| !part.is_empty()).collect();
        for (index, part) in parts.iter().enumerate() {
            let matcher = Pattern::new(part);
            let is_last = index + 1 == parts.len();
            let mut next = Vec::new();
            for beginning in &found {
                self.work += 1;
                if let Some(literal) = matcher.literal() {
                    let path = format!("{beginning}{literal}");
                    if self.machine.disk.stat(&self.environment.path(&path), self.now).is_ok() {
                        next.push(if is_last { path } else { path + "/" });
                    }
                    continue;
                }
                let directory = self.environment.path(beginning);
                let Ok(mut names) = self.machine.disk.list_as(&directory, &self.environment.user) else {
                    continue;
                };
                sort::sort(&mut names);
                for name in names {
                    self.work += 1;
                    if (name.starts_with('.') && !matcher.begins_with_dot()) || !matcher.matches(&name) {
                        continue;
                    }
                    let path = format!("{beginning}{name}");
                    if is_last {
                        next.push(path);
                    } else if self.machine.disk.is_directory(&self.environment.path(&path)) {
                        next.push(path + "/");
                    }
                    if next.len() > limits::WORDS {
                        return next;
                    }
                }
            }
            found = next;
        }
        if pattern.ends_with('/') {
            found.retain(|path| self.machine.disk.is_directory(&self.environment.path(path)));
            found.iter_mut().for_each(|path| path.push('/'));
        }
        found
    }
}

/// The name of a parameter as bash writes it in a complaint.
fn shown(name: &Name) -> String {
    match name {
        Name::Variable(name) => name.to_string(),
        Name::Element(array, _) => array.to_string(),
        Name::All(array, star) => format!("{array}[{}]", if *star { '*' } else { '@' }),
        Name::Positional(number) => number.to_string(),
        Name::Special(special) => special.to_string(),
    }
}

struct Reckoning<'a> {
    environment: &'a mut Environment,
}

impl arithmetic::Variables for Reckoning<'_> {
    fn get(&self, name: &str) -> Option<String> {
        if name.ends_with(']') {
            return self.environment.element_at(name);
        }
        self.environment.get(name).map(str::to_owned)
    }
    fn set(&mut self, name: &str, value: String) -> Result<(), String> {
        match name.strip_suffix(']').and_then(|name| name.split_once('[')) {
            Some((array, key)) => self.environment.set_element(array, key, value),
            None => self.environment.set(name, value),
        }
    }
    fn is_named(&self, name: &str) -> bool {
        self.environment.is_named(name)
    }
    fn strict(&self) -> bool {
        self.environment.options.nounset
    }
}

fn remove(value: &str, pattern: &Pattern, suffix: bool, longest: bool) -> String {
    let chars: Vec<char> = value.chars().collect();
    if !suffix {
        let lengths = pattern.prefixes(&chars);
        let length = if longest { lengths.last() } else { lengths.first() };
        return chars[length.copied().unwrap_or(0)..].iter().collect();
    }
    if let Some(literal) = pattern.literal() {
        return value.strip_suffix(literal.as_str()).unwrap_or(value).to_owned();
    }
    let starts: Box<dyn Iterator<Item = usize>> =
        if longest { Box::new(0..=chars.len()) } else { Box::new((0..=chars.len()).rev()) };
    for start in starts {
        let tail: String = chars[start..].iter().collect();
        if pattern.matches(&tail) {
            return chars[..start].iter().collect();
        }
    }
    value.to_owned()
}

fn substring(value: &str, offset: i64, length: Option<i64>) -> Result<String, Stop> {
    let chars: Vec<char> = value.chars().collect();
    let count = i64::try_from(chars.len()).unwrap_or(i64::MAX);
    let start = if offset < 0 { count.saturating_add(offset) } else { offset };
    if start < 0 || start > count {
        return Ok(String::new());
    }
    let end = match length {
        None => count,
        Some(length) if length < 0 => count.saturating_add(length),
        Some(length) => start.saturating_add(length).min(count),
    };
    if end < start {
        return Err(Stop::Error(format!("{}: substring expression < 0", length.unwrap_or(0))));
    }
    let at = |index: i64| usize::try_from(index).unwrap_or(0);
    Ok(chars[at(start)..at(end)].iter().collect())
}

fn bounded(text: String) -> Result<String, Stop> {
    if text.len() > limits::BUFFER { Err(Stop::Error("Argument list too long".to_owned())) } else { Ok(text) }
}

fn replace_literal(value: &str, literal: &str, with: &str, anchor: char) -> Result<String, Stop> {
    if literal.is_empty() {
        return match anchor {
            '#' => bounded(format!("{with}{value}")),
            '%' => bounded(format!("{value}{with}")),
            _ => Ok(value.to_owned()),
        };
    }
    let count = if anchor == '/' { value.matches(literal).count() } else { 1 };
    if count.saturating_mul(with.len()) > limits::BUFFER {
        return Err(Stop::Error("Argument list too long".to_owned()));
    }
    Ok(match anchor {
        '/' => value.replace(literal, with),
        '#' => value.strip_prefix(literal).map_or_else(|| value.to_owned(), |rest| format!("{with}{rest}")),
        '%' => value.strip_suffix(literal).map_or_else(|| value.to_owned(), |rest| format!("{rest}{with}")),
        _ => value.replacen(literal, with, 1),
    })
}

fn replace(value: &str, pattern: &Pattern, with: &str, anchor: char) -> Result<String, Stop> {
    let chars: Vec<char> = value.chars().collect();
    let mut result = String::new();
    let mut at = 0;
    let mut replaced = false;
    while at <= chars.len() {
        let may = match anchor {
            '#' => at == 0,
            '/' => true,
            _ => !replaced,
        };
        let lengths = if may { pattern.prefixes(&chars[at..]) } else { Vec::new() };
        let length = match anchor {
            '%' => lengths.last().copied().filter(|length| at + length == chars.len()),
            _ => lengths.last().copied(),
        };
        match length {
            Some(length) if length > 0 || (at == 0 && chars.is_empty()) => {
                result.push_str(with);
                replaced = true;
                at += length.max(1);
            }
            _ => {
                result.extend(chars.get(at));
                at += 1;
            }
        }
        if result.len() > limits::BUFFER {
            return Err(Stop::Error("Argument list too long".to_owned()));
        }
    }
    Ok(result)
}

fn change_case(value: &str, upper: bool, all: bool, pattern: Option<&Pattern>) -> String {
    let mut result = String::new();
    for (index, c) in value.chars().enumerate() {
        let chosen =
            (all || index == 0) && pattern.is_none_or(|pattern| pattern.matches(c.encode_utf8(&mut [0; 4])));
        match (chosen, upper) {
            (true, true) => result.extend(c.to_uppercase()),
            (true, false) => result.extend(c.to_lowercase()),
            _ => result.push(c),
        }
    }
    result
}
