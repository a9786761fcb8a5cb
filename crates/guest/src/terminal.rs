//! An open terminal: a login shell and what stands on its screen, as a row of plain data.
//!
//! Supported: typed lines with their prompt and output, lines for programs that read the keyboard, Ctrl-C, Ctrl-D, `exit`, the machine going away. Simplified: the screen
//! is lines of text; a carriage return begins its line again, other control characters are left out.

use std::collections::VecDeque;

use clockwork::Instant;

use crate::shell::{END_OF_INPUT, Progress, Shell};
use crate::users::User;
use crate::world::World;

/// How many lines a screen keeps.
pub const LINES: usize = 2_000;
/// How long a line of the screen may be, in bytes; a longer one goes on in the next.
const LINE: usize = 4_096;

/// One open terminal.
#[derive(Clone, Debug, PartialEq)]
pub struct Terminal {
    shell: Shell,
    lines: VecDeque<String>,
    /// The line that has no newline yet, without the prompt.
    last: String,
    /// Why it was closed, if it was.
    closed: Option<String>,
}

impl Terminal {
    /// A terminal in which `user` has just logged in to `hostname`; `greeting` is shown first (the message of the day,
    /// the last login).
    pub fn open(user: User, hostname: &str, greeting: &str) -> Terminal {
        let mut terminal = Terminal {
            shell: Shell::login(user, hostname),
            lines: VecDeque::new(),
            last: String::new(),
            closed: None,
        };
        terminal.print(greeting.as_bytes());
        terminal.end_line();
        terminal
    }

    /// Puts a variable into the environment of what is typed.
    pub fn export(&mut self, name: &str, value: &str) {
        self.shell.export(name, value);
    }

    /// Types a line and runs it as far as it comes now. Nothing happens while the terminal is busy or closed.
    pub fn type_line(&mut self, line: &str, world: &mut dyn World) {
        if self.is_closed() || self.is_busy() {
            return;
        }
        let echoed = match (self.shell.is_reading(), line == END_OF_INPUT) {
            (false, false) => format!("{}{line}\n", self.shell.prompt()),
            (false, true) => format!("{}\n", self.shell.prompt()),
            (true, false) => format!("{line}\n"),
            (true, true) => String::new(),
        };
        self.print(echoed.as_bytes());
        self.shell.submit(line);
        self.run(world);
    }

    /// Goes on with what was typed. Call it again at [`Terminal::wake_at`].
    pub fn run(&mut self, world: &mut dyn World) {
        if self.is_closed() {
            return;
        }
        let progress = self.shell.run(world);
        self.collect();
        if matches!(progress, Progress::Done(_)) {
            self.end_line();
        }
        if self.shell.is_closed() {
            self.closed = Some(String::new());
        }
    }

    /// Ctrl-C.
    pub fn interrupt(&mut self) {
        if self.is_closed() {
            return;
        }
        if self.shell.is_busy() {
            self.print(b"^C\n");
        } else {
            let echoed = format!("{}^C\n", self.shell.prompt());
            self.print(echoed.as_bytes());
        }
        self.shell.interrupt();
        self.collect();
        self.end_line();
    }

    /// The connection ends for a reason outside: the machine stopped, the network closed.
    pub fn close(&mut self, reason: &str) {
        if self.is_closed() {
            return;
        }
        self.shell.interrupt();
        self.collect();
        self.end_line();
        self.print(reason.as_bytes());
        self.end_line();
        self.closed = Some(reason.to_owned());
    }

    /// When it wants to be run again, if something runs in it.
    pub fn wake_at(&self) -> Option<Instant> {
        if self.is_closed() { None } else { self.shell.wake_at() }
    }

    /// Whether a typed line is running, and waits for nobody to type more.
    pub fn is_busy(&self) -> bool {
        !self.is_closed() && self.shell.is_busy() && !self.shell.is_reading()
    }

    /// Whether a program reads what is typed, until Ctrl-D.
    pub fn is_reading(&self) -> bool {
        !self.is_closed() && self.shell.is_reading()
    }

    /// Whether nothing more can be typed.
    pub fn is_closed(&self) -> bool {
        self.closed.is_some()
    }

    /// Why it was closed from outside; empty after `exit`.
    pub fn closed(&self) -> Option<&str> {
        self.closed.as_deref()
    }

    /// The shell in it, for its history, directory and completion.
    pub fn shell(&self) -> &Shell {
        &self.shell
    }

    /// The finished lines of the screen, oldest first.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(String::as_str)
    }

    /// What stands in the last line: the prompt, or what a running program printed without a newline.
    pub fn last_line(&self) -> String {
        if self.is_closed() || self.shell.is_busy() { self.last.clone() } else { self.shell.prompt() }
    }

    /// All that stands on the screen.
    pub fn screen(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            text.push_str(line);
            text.push('\n');
        }
        text + &self.last_line()
    }

    fn collect(&mut self) {
        let output = self.shell.take_output();
        self.print(&output);
    }

    fn end_line(&mut self) {
        if !self.last.is_empty() {
            self.print(b"\n");
        }
    }

    fn print(&mut self, bytes: &[u8]) {
        let mut returned = false;
        for c in String::from_utf8_lossy(bytes).chars() {
            match c {
                '\n' => self.lines.push_back(std::mem::take(&mut self.last)),
                '\r' => {
                    returned = true;
                    continue;
                }
                '\t' => {
                    let width = 8 - self.last.chars().count() % 8;
                    self.last.extend(std::iter::repeat_n(' ', width));
                }
                c if c.is_control() => {}
                c => {
                    if returned {
                        self.last.clear();
                    }
                    self.last.push(c);
                    if self.last.len() >= LINE {
                        self.lines.push_back(std::mem::take(&mut self.last));
                    }
                }
            }
            returned = false;
        }
        let surplus = self.lines.len().saturating_sub(LINES);
        self.lines.drain(..surplus);
    }
}
