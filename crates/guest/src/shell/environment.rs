//! What a shell knows and a subshell gets a copy of: variables, functions, options, user, directory, open files.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::array::Items;
use super::limits;
use super::lower::Code;
use crate::users::User;

/// A variable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Variable {
    /// Its value.
    pub value: String,
    /// Whether programs see it.
    pub exported: bool,
    /// Whether it may not change.
    pub readonly: bool,
    /// Whether it was declared but has no value yet.
    pub unset: bool,
    /// Whether it is a number: what is assigned to it is worked out first.
    pub integer: bool,
    /// Its elements, if it is an array; its value is then that of element 0.
    pub items: Option<Items>,
}

/// `set -e` and its like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Options {
    /// `-e`
    pub errexit: bool,
    /// `-u`
    pub nounset: bool,
    /// `-x`
    pub xtrace: bool,
    /// `-f`
    pub noglob: bool,
    /// `-C`
    pub noclobber: bool,
    /// `-a`
    pub allexport: bool,
    /// `-v`
    pub verbose: bool,
    /// `-o pipefail`
    pub pipefail: bool,
    /// `shopt -s nullglob`
    pub nullglob: bool,
}

/// Where a file descriptor leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Handle {
    /// `/dev/null`.
    Null,
    /// The terminal or log of whoever runs the shell.
    Screen,
    /// A pipe, a here-document, or the content of a file that was opened for reading.
    Buffer(u32),
    /// A file that is written to, at its end.
    File(Arc<str>),
}

/// How complaints begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// A shell at a prompt: `-bash: `.
    Prompt(Arc<str>),
    /// A script: `name: line 3: `.
    Script,
}

/// What a subshell copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Environment {
    /// Variables by name.
    pub variables: Arc<BTreeMap<String, Variable>>,
    /// Functions by name.
    pub functions: Arc<BTreeMap<String, Code>>,
    /// Aliases by name: the words they stand for.
    pub aliases: Arc<BTreeMap<String, String>>,
    /// `$1`, `$2` …
    pub arguments: Arc<Vec<String>>,
    /// `$0`.
    pub name: Arc<str>,
    /// How complaints begin.
    pub voice: Voice,
    /// Traps: a signal and what to do.
    pub traps: Arc<Vec<(&'static str, Arc<str>)>>,
    /// The directories of `pushd`, the newest last.
    pub stack: Arc<Vec<String>>,
    /// Options.
    pub options: Options,
    /// The working directory, absolute.
    pub directory: Arc<str>,
    /// Who runs it.
    pub user: Arc<User>,
    /// Open files.
    pub files: Arc<BTreeMap<u8, Handle>>,
    /// `umask`.
    pub umask: u16,
    /// How deep command substitutions are nested, for `set -x`.
    pub level: u32,
    /// The state of `$RANDOM`: a sequence that is the same in every run.
    pub random: u32,
}

impl Environment {
    /// The environment of a process that has just begun.
    pub(super) fn new(name: &str, voice: Voice, user: User, directory: &str) -> Environment {
        let files = clockwork::sort::gather([(0, Handle::Null), (1, Handle::Screen), (2, Handle::Screen)]);
        let mut environment = Environment {
            variables: Arc::default(),
            functions: Arc::default(),
            aliases: Arc::default(),
            arguments: Arc::default(),
            name: name.into(),
            voice,
            traps: Arc::default(),
            stack: Arc::default(),
            options: Options::default(),
            directory: directory.into(),
            user: Arc::new(user),
            files: Arc::new(files),
            umask: 0o022,
            level: 0,
            random: 12_345,
        };
        environment.put("IFS", " \t\n", false);
        environment.put("OPTIND", "1", false);
        environment.put("PWD", directory, true);
        environment
    }

    /// Sets the variables that a login sets for `user`.
    pub(super) fn log_in(&mut self, user: &User, hostname: &str) {
        self.put("HOME", &user.home, true);
        self.put("USER", &user.name, true);
        self.put("LOGNAME", &user.name, true);
        self.put("SHELL", &user.shell, true);
        self.put("HOSTNAME", hostname, true);
        self.put("LANG", "en_US.UTF-8", true);
        self.put("TERM", "xterm-256color", true);
        self.put("MAIL", &format!("/var/spool/mail/{}", user.name), true);
        let own = if user.is_root() { "/root/bin" } else { "" };
        let own = if own.is_empty() { format!("{0}/.local/bin:{0}/bin", user.home) } else { own.to_owned() };
        self.put("PATH", &format!("/usr/local/bin:/usr/bin:/usr/local/sbin:/usr/sbin:{own}"), true);
        let long = ("ll".to_owned(), "ls -l".to_owned());
        self.aliases = Arc::new(clockwork::sort::gather([long]));
    }

    /// The value of a variable, if it is set.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.variables.get(name).filter(|variable| !variable.unset).map(|variable| variable.value.as_str())
    }

    /// Sets a variable without asking.
    pub(super) fn put(&mut self, name: &str, value: &str, exported: bool) {
        let variable = Variable { value: value.to_owned(), exported, ..Variable::default() };
        Arc::make_mut(&mut self.variables).insert(name.to_owned(), variable);
    }

    /// Sets a variable as a script does; the error is what bash says.
    pub(super) fn set(&mut self, name: &str, value: String) -> Result<(), String> {
        if self.variables.get(name).is_some_and(|variable| variable.readonly) {
            return Err(format!("{name}: readonly variable"));
        }
        if value.len() > limits::VALUE {
            return Err(format!("{name}: a value of more than 131072 bytes is not supported here"));
        }
        let full = self.variables.len() > 5_000 && !self.variables.contains_key(name);
        if full || (value.len() > 4_096 && self.size() + value.len() > limits::VARIABLES) {
            return Err("xrealloc: cannot allocate memory".to_owned());
        }
        if self.variables.get(name).is_some_and(|variable| variable.items.is_some()) {
            return self.set_element(name, "0", value);
        }
        let allexport = self.options.allexport;
        let variable = Arc::make_mut(&mut self.variables).entry(name.to_owned()).or_default();
        variable.value = value;
        variable.unset = false;
        variable.exported |= allexport;
        Ok(())
    }

    fn size(&self) -> usize {
        self.variables.values().map(|variable| variable.value.len()).sum()
    }

    /// Removes a variable; the error is what bash says.
    pub(super) fn unset(&mut self, name: &str) -> Result<(), String> {
        if self.variables.get(name).is_some_and(|variable| variable.readonly) {
            return Err(format!("{name}: cannot unset: readonly variable"));
        }
        Arc::make_mut(&mut self.variables).remove(name);
        Ok(())
    }

    /// Puts back what a variable was before.
    pub(super) fn restore(&mut self, saved: Vec<(String, Option<Variable>)>) {
        let variables = Arc::make_mut(&mut self.variables);
        for (name, variable) in saved.into_iter().rev() {
            match variable {
                Some(variable) => variables.insert(name, variable),
                None => variables.remove(&name),
            };
        }
    }

    /// What programs see.
    pub(super) fn exported(&self) -> BTreeMap<String, String> {
        let exported = self.variables.iter().filter(|(_, variable)| variable.exported && !variable.unset);
        clockwork::sort::gather(exported.map(|(name, variable)| (name.clone(), variable.value.clone())))
    }

    /// The absolute path that `path` means here, without `.` and `..`.
    pub(super) fn path(&self, path: &str) -> String {
        absolute(&self.directory, path)
    }

    /// Where a file descriptor leads, if it is open.
    pub(super) fn file(&self, fd: u8) -> Option<&Handle> {
        self.files.get(&fd)
    }

    /// The flags of `$-`.
    pub(super) fn flags(&self) -> String {
        let options = self.options;
        let mut flags = String::new();
        for (on, flag) in [
            (options.allexport, 'a'),
            (options.errexit, 'e'),
            (options.noglob, 'f'),
            (true, 'h'),
            (matches!(self.voice, Voice::Prompt(_)), 'i'),
            (matches!(self.voice, Voice::Prompt(_)), 'm'),
            (options.nounset, 'u'),
            (options.verbose, 'v'),
            (options.xtrace, 'x'),
            (true, 'B'),
            (options.noclobber, 'C'),
        ] {
            if on {
                flags.push(flag);
            }
        }
        flags
    }
}

/// `path` seen from `directory`, without `.`, `..` and double slashes.
pub(super) fn absolute(directory: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let beginning = if path.starts_with('/') { "" } else { directory };
    for part in beginning.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}
