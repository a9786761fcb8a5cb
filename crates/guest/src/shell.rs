//! Bash, as a value: a script or a login shell that runs, waits, is cloned and compared like any row.
//!
//! `brush-parser` knows bash's grammar; its tree is lowered once to flat operations ([`lower`]), and the evaluator
//! ([`run`]) is a loop over plain data: a position, frames, pipes, a moment to wake at. Nothing in it recurses with
//! what a learner wrote.
//!
//! Supported: variables, arrays and every expansion of bash 5, `if`, `for`, `while`, `until`, `case`, functions
//! with `local`, pipelines, groups and subshells, redirections and here-documents, `[[ ]]`, `(( ))`, `set -e -u -x -f -C -a
//! -o pipefail`, traps on `EXIT` and `ERR`, `< <(…)`, the built-in commands of [`builtins`], `sudo`, `su`, `env`, `timeout`, `nohup`, `nice`, `setsid`,
//! `xargs`, `find -exec`, `bash`/`sh` and scripts by path ([`launch`]), lines typed for programs until Ctrl-D. Refused by
//! name: background jobs, job control, coprocesses, process substitution but for `<`, menus, `<>`.
//!
//! Simplified: the stages of a pipeline run one after the other. A producer without end hands on a beginning, or what
//! `head` behind it wants; whoever would need more than a pipe carries (8 MiB) says so and fails. `$RANDOM` is the same
//! sequence in every run.
//! A shell takes 20,000 steps in one virtual second, then it waits for the next: an endless loop keeps its machine
//! busy and the tab idle.

mod arithmetic;
mod array;
mod builtins;
mod complete;
mod environment;
mod expand;
mod format;
mod launch;
mod leave;
mod lex;
pub mod limits;
mod lower;
mod pattern;
mod pipeline;
mod program;
mod read;
mod redirect;
mod regex;
mod run;
mod test_expression;
#[cfg(test)]
mod tests;
mod traps;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use clockwork::Instant;

pub use self::complete::Completion;
use self::environment::{Environment, Handle, Voice};
pub(crate) use self::format::fixed;
use self::lex::Trouble;
use self::lower::Code;
use self::run::{Buffer, Frame, Pending};
pub(crate) use self::words::ansi as unescape;
use crate::machine::Machine;
use crate::users::User;

/// How far a shell has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// A script has ended with this status; a login shell is at its prompt, or closed.
    Done(u8),
    /// It is to be run again at this moment.
    Waiting(Instant),
    /// It waits for something to be typed.
    Reading,
}

/// How a command is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lookup {
    /// Functions, built-in commands, programs.
    All,
    /// Built-in commands and programs (`command`).
    NoFunctions,
    /// Programs only (`sudo`, `xargs`).
    Programs,
}

/// One shell: what it knows, where it is, what it printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Shell {
    environment: Environment,
    code: Code,
    pc: usize,
    line: u32,
    frames: Vec<Frame>,
    status: u8,
    /// Output of the substitutions of the present command, in order.
    results: Vec<String>,
    /// The status of the last of them.
    substituted: Option<u8>,
    /// How the stages of the last pipeline ended; empty after a single command.
    piped: Vec<u8>,
    /// How many frames keep `set -e` from ending the shell.
    guards: u32,
    /// How many functions, sourced files and scripts are on the way.
    calls: usize,
    pending: Option<Pending>,
    next: Option<Vec<String>>,
    buffers: BTreeMap<u32, Buffer>,
    next_buffer: u32,
    output: Vec<u8>,
    /// Whether output was dropped since somebody last took some.
    lost: bool,
    /// Whether the present command wrote into a full pipe.
    broken: bool,
    second: Instant,
    /// When it was first run.
    began: Option<Instant>,
    steps: u32,
    wake_at: Option<Instant>,
    done: Option<u8>,
    terminal: bool,
    hostname: String,
    /// What was typed for a program and not read yet.
    keyboard: Vec<u8>,
    /// Whether Ctrl-D was typed after that.
    keyboard_over: bool,
    /// Whether something was typed since somebody asked.
    typed_anew: bool,
    /// The command that waits for something to be typed.
    asking: Option<Vec<String>>,
    /// How much of its output that command has printed already.
    asked: usize,
    /// The lines of a command that is not complete yet.
    typed: String,
    history: Vec<String>,
    pid: u32,
}

/// What Ctrl-D sends: the end of what is typed.
pub const END_OF_INPUT: &str = "\u{4}";
/// How many lines a login shell remembers (`HISTSIZE` of Amazon Linux).
const HISTORY: usize = 1_000;

impl Shell {
    fn new(environment: Environment, code: Code) -> Shell {
        Shell {
            environment,
            code,
            pc: 0,
            line: 1,
            frames: Vec::new(),
            status: 0,
            results: Vec::new(),
            substituted: None,
            piped: Vec::new(),
            guards: 0,
            calls: 0,
            pending: None,
            next: None,
            buffers: BTreeMap::new(),
            next_buffer: 0,
            output: Vec::new(),
            lost: false,
            broken: false,
            second: Instant::from_millis(0),
            began: None,
            steps: 0,
            wake_at: None,
            done: None,
            terminal: false,
            hostname: String::new(),
            keyboard: Vec::new(),
            keyboard_over: false,
            typed_anew: false,
            asking: None,
            asked: 0,
            typed: String::new(),
            history: Vec::new(),
            pid: 2_187,
        }
    }

    /// A shell that will run a whole script as `user` in `directory`, without a terminal.
    ///
    /// `name` is `$0` and begins every complaint; `environment` is what the script sees exported. What is wrong in
    /// the text is told when the shell reaches it, with status 2.
    pub fn script(
        name: &str,
        text: &str,
        user: User,
        directory: &str,
        environment: BTreeMap<String, String>,
    ) -> Shell {
        let mut own = Environment::new(name, Voice::Script, user, directory);
        for (variable, value) in environment {
            own.put(&variable, &value, true);
        }
        if own.get("PATH").is_none() {
            own.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", true);
        }
        let shebang = launch::interpreter(text);
        for flag in shebang.iter().flat_map(|(_, flags)| flags.iter()) {
            // Options that this shell does not have are told when they are set by `set`; here bash would not start.
            builtins::set_flags(&mut own.options, flag);
        }
        let code = if text.len() > limits::SCRIPT {
            Arc::new([lower::Op::Trouble {
                message: "a script of more than 65536 bytes is not supported here".into(),
                line: 1,
                fatal: true,
            }]) as Code
        } else {
            lower::script(text, 1)
        };
        Shell::new(own, code)
    }

    /// The shell of somebody who logged in at a terminal of the machine `hostname`.
    pub fn login(user: User, hostname: &str) -> Shell {
        let home = user.home.clone();
        let mut own = Environment::new("-bash", Voice::Prompt("-bash".into()), user.clone(), &home);
        own.log_in(&user, hostname);
        Arc::make_mut(&mut own.files).insert(0, Handle::Screen);
        let mut shell = Shell::new(own, Arc::new([]));
        shell.terminal = true;
        shell.hostname = hostname.to_owned();
        shell.frames.push(Frame::Interactive { code: Arc::new([]), pc: 0, line: 1 });
        shell
    }

    /// Puts a variable into its environment.
    pub fn export(&mut self, name: &str, value: &str) {
        self.environment.put(name, value, true);
    }

    /// What was printed since this was last called, complaints included, in order.
    pub fn take_output(&mut self) -> Vec<u8> {
        if std::mem::take(&mut self.lost) {
            self.output.extend_from_slice(b"\n[more output than is shown here was dropped]\n");
        }
        std::mem::take(&mut self.output)
    }

    /// Begins to run a line that was typed. An incomplete one is kept until the rest follows.
    /// Lines are ignored while the shell is busy or closed.
    pub fn submit(&mut self, line: &str) {
        if self.is_reading() {
            return self.feed(line);
        }
        if self.is_busy() || self.is_closed() {
            return;
        }
        let line = if line == END_OF_INPUT && self.typed.is_empty() { "exit" } else { line };
        let line = line.trim_end_matches(['\n', '\r', '\u{4}']);
        if self.typed.len() + line.len() > limits::TYPED_LINE {
            self.typed.clear();
            self.complain("a line of more than 16384 bytes is not supported here");
            self.status = 1;
            return;
        }
        self.typed.push_str(line);
        self.typed.push('\n');
        let lowered = lower::typed(&self.typed);
        if matches!(lowered, Err(Trouble::Incomplete { .. })) {
            return;
        }
        let text = std::mem::take(&mut self.typed);
        if !text.trim().is_empty() {
            self.history.push(text.trim_end().to_owned());
            let surplus = self.history.len().saturating_sub(HISTORY);
            self.history.drain(..surplus);
        }
        match lowered {
            Ok(code) => self.begin_typed(code),
            Err(trouble) => {
                let (message, _) = lower::message(&trouble, &text, 1);
                self.complain(&message);
                self.status = if matches!(trouble, Trouble::Refused { .. }) { 1 } else { 2 };
            }
        }
    }

    /// Whether a program waits for a line to be typed.
    pub fn is_reading(&self) -> bool {
        self.done.is_none() && self.asking.is_some() && !self.typed_anew
    }

    fn feed(&mut self, line: &str) {
        self.typed_anew = true;
        if line == END_OF_INPUT {
            self.keyboard_over = true;
        } else if self.keyboard.len() + line.len() < limits::BUFFER {
            self.keyboard.extend_from_slice(line.trim_end_matches(['\n', '\r']).as_bytes());
            self.keyboard.push(b'\n');
        }
    }

    /// Whether it has something to run or to wait for.
    pub fn is_busy(&self) -> bool {
        self.done.is_none() && !(self.frames.last().is_some_and(Frame::is_interactive) && self.at_rest())
    }

    fn at_rest(&self) -> bool {
        self.pending.is_none() && self.next.is_none() && self.asking.is_none() && self.pc >= self.code.len()
    }

    /// Whether a login shell has ended.
    pub fn is_closed(&self) -> bool {
        self.done.is_some()
    }

    /// Ctrl-C: what runs ends with status 130. At a prompt, a line that was begun is given up.
    pub fn interrupt(&mut self) {
        self.typed.clear();
        if self.is_busy() {
            self.abandon();
        }
        if !self.is_closed() {
            self.status = 130;
        }
    }

    /// When it wants to be run again, if it waits.
    pub fn wake_at(&self) -> Option<Instant> {
        if self.is_busy() { self.wake_at } else { None }
    }

    /// `$?`: the status of the last command, or of the whole shell if it has ended.
    pub fn status(&self) -> u8 {
        self.done.unwrap_or(self.status)
    }

    /// The working directory: an absolute path.
    pub fn directory(&self) -> &str {
        &self.environment.directory
    }

    /// Who types here at the moment (root after `sudo -i`).
    pub fn user(&self) -> &User {
        &self.environment.user
    }

    /// What stands before the next line: `[ec2-user@ip-10-0-1-5 ~]$ `, or `> ` inside an incomplete command.
    pub fn prompt(&self) -> String {
        if !self.typed.is_empty() {
            return "> ".to_owned();
        }
        let user = &self.environment.user;
        let directory = self.directory();
        let home = self.environment.get("HOME").unwrap_or(&user.home);
        let shown = match directory {
            "/" => "/",
            directory if directory == home => "~",
            directory => directory.rsplit('/').next().unwrap_or(directory),
        };
        let host = self.hostname.split('.').next().unwrap_or_default();
        format!("[{}@{host} {shown}]{} ", user.name, if user.is_root() { '#' } else { '$' })
    }

    /// The lines that were typed, oldest first.
    pub fn history(&self) -> &[String] {
        &self.history
    }

    /// What the Tab key offers at byte `cursor` of `line`.
    pub fn complete(&self, line: &str, cursor: usize, machine: &Machine) -> Completion {
        complete::complete(&self.environment, line, cursor, machine)
    }
}
