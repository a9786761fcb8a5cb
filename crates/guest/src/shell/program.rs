//! Calling programs: what they read, where their output goes, and what happens when either is too long.

use std::sync::Arc;

use super::environment::Handle;
use super::lower::Op;
use super::run::{Buffer, Pending};
use super::{Shell, launch, limits};
use crate::commands::{self, Call, Input, Rest, Resume, Sink, Step};
use crate::world::World;

/// Programs whose output for the beginning of an input is the beginning of their output for all of it: they hand a
/// beginning on, and answer line by line at a terminal.
const HAND_ON: [&str; 20] = [
    "awk", "base64", "cat", "cut", "dd", "egrep", "expand", "fgrep", "fold", "gawk", "grep", "head",
    "hexdump", "nl", "od", "rev", "sed", "seq", "tee", "tr",
];

/// What the reader at the other end of a pipe will take, where that can be seen beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Demand {
    /// So many lines.
    Lines(usize),
    /// So many bytes.
    Bytes(usize),
}

impl Demand {
    /// What `head` with these words takes.
    pub(super) fn of_head(words: &[&str]) -> Option<Demand> {
        let number = |text: &str| text.parse::<usize>().ok();
        match words {
            [] => Some(Demand::Lines(10)),
            ["-n" | "--lines", count] => number(count).map(Demand::Lines),
            ["-c" | "--bytes", count] => number(count).map(Demand::Bytes),
            [one] => {
                let flag = one.strip_prefix('-')?;
                if let Some(count) = flag.strip_prefix('c').or_else(|| flag.strip_prefix("-bytes=")) {
                    return number(count).map(Demand::Bytes);
                }
                let lines = flag.strip_prefix('n').or_else(|| flag.strip_prefix("-lines="));
                number(lines.unwrap_or(flag)).map(Demand::Lines)
            }
            _ => None,
        }
    }

    /// What a stage of a pipeline takes, if it is a plain `head`.
    pub(super) fn of_stage(code: &[Op]) -> Option<Demand> {
        let simple = code.iter().find_map(|op| match op {
            Op::Simple(simple) => Some(simple),
            _ => None,
        })?;
        if code.iter().any(|op| !matches!(op, Op::Simple(_) | Op::Check | Op::Mark)) {
            return None;
        }
        let words: Vec<&str> =
            simple.words.iter().map(|(word, _)| super::words::plain(word)).collect::<Option<_>>()?;
        match words.split_first() {
            Some((&"head", rest)) if simple.redirects.iter().all(|redirect| redirect.fd != Some(0)) => {
                Demand::of_head(rest)
            }
            _ => None,
        }
    }

    fn is_met(self, buffer: &Buffer) -> bool {
        match self {
            Demand::Lines(count) => buffer.lines >= count,
            Demand::Bytes(count) => buffer.bytes.len() >= count,
        }
    }
}

impl Buffer {
    /// A pipe or document with this in it.
    pub(super) fn holding(bytes: Vec<u8>) -> Buffer {
        Buffer { bytes: Arc::new(bytes), ..Buffer::default() }
    }

    /// What was not read yet.
    pub(super) fn unread(&self) -> &[u8] {
        self.bytes.get(self.read..).unwrap_or_default()
    }

    /// Writes into it; `false` if its reader has enough, or there is no more room.
    pub(super) fn write(&mut self, bytes: &[u8]) -> bool {
        if self.cut || self.demand.is_some_and(|demand| demand.is_met(self)) {
            self.cut = true;
            return false;
        }
        let room = limits::PIPE.saturating_sub(self.bytes.len());
        let fits = &bytes[..bytes.len().min(room)];
        if matches!(self.demand, Some(Demand::Lines(_))) {
            self.lines += fits.iter().filter(|byte| **byte == b'\n').count();
        }
        Arc::make_mut(&mut self.bytes).extend_from_slice(fits);
        self.cut = bytes.len() > room;
        !self.cut
    }
}

impl Shell {
    /// What a program finds at its standard input.
    fn input(&self) -> Input {
        match self.environment.file(0) {
            Some(Handle::Buffer(id)) => {
                let buffer = self.buffers.get(id).cloned().unwrap_or_default();
                let rest = if buffer.cut { Rest::TooMuch } else { Rest::End };
                Input::of_pipe(buffer.bytes, buffer.read, rest)
            }
            Some(Handle::Screen) if self.terminal => {
                let rest = if self.keyboard_over { Rest::End } else { Rest::Keyboard };
                Input::followed_by(self.keyboard.clone(), rest)
            }
            _ => Input::default(),
        }
    }

    /// All that is left of standard input, for the shell's own commands; `None` if it is too much, or must be typed
    /// first: then the command that is running is over, or is begun again when it was typed.
    pub(super) fn take_input(&mut self, argv: &[String], world: &mut dyn World) -> Option<Vec<u8>> {
        let input = self.input();
        let bytes = input.all().to_vec();
        match input.met() {
            Rest::End => {
                self.take_in(&input);
                Some(bytes)
            }
            Rest::Keyboard => {
                self.ask(argv.to_vec());
                None
            }
            Rest::TooMuch => {
                self.too_long(&argv[0], "input", world);
                None
            }
        }
    }

    /// Takes what a program read out of its input.
    fn take_in(&mut self, input: &Input) {
        match self.environment.file(0) {
            Some(Handle::Buffer(id)) => {
                if let Some(buffer) = self.buffers.get_mut(id) {
                    buffer.read = (buffer.read + input.used()).min(buffer.bytes.len());
                }
            }
            Some(Handle::Screen) => {
                self.keyboard.drain(..input.used().min(self.keyboard.len()));
                if input.used() > 0 || self.keyboard_over {
                    self.keyboard_over = false;
                }
            }
            _ => {}
        }
    }

    /// Waits until something is typed; then this command is begun again.
    pub(super) fn ask(&mut self, argv: Vec<String>) {
        self.asking = Some(argv);
        self.typed_anew = false;
    }

    /// Says that something was too long, and ends the command.
    pub(super) fn too_long(&mut self, name: &str, what: &str, world: &mut dyn World) {
        let limit = limits::PIPE / 1024 / 1024;
        self.error(&format!("{name}: {what} too long for this machine (limit {limit} MiB)"), world);
        self.finish(1, world);
    }

    /// Where standard output leads.
    fn sink(&self) -> Sink {
        match self.environment.file(1) {
            Some(Handle::Null) => Sink::Nowhere,
            Some(Handle::Buffer(_)) => Sink::Pipe,
            _ => Sink::Kept,
        }
    }

    /// Calls a program, for the first time or again.
    pub(super) fn program(&mut self, argv: Vec<String>, resume: Option<Resume>, world: &mut dyn World) {
        let name = argv[0].clone();
        let program = match launch::locate(&self.environment, &name, world) {
            launch::Found::Program(program) => program,
            launch::Found::Script(path) => return self.script_file(&path, argv, world),
            launch::Found::Refused(message, status) => {
                self.error(&message, world);
                return self.finish(status, world);
            }
            launch::Found::Nowhere => return self.no_such_program(&name, world),
        };
        if let [_, flag] = argv.as_slice()
            && flag == "--help"
            && let Some(text) = commands::help(name.rsplit('/').next().unwrap_or_default())
        {
            let status = self.print(&name, text.as_bytes(), world);
            return self.finish(status, world);
        }
        let user = self.environment.user.clone();
        let directory = self.environment.directory.clone();
        let environment = self.environment.exported();
        let (input, sink) = (self.input(), self.sink());
        let (mut stdout, mut stderr, mut cut) = (Vec::new(), Vec::new(), false);
        let step = program(&mut Call {
            argv: &argv,
            stdin: &input,
            sink,
            cut: &mut cut,
            stdout: &mut stdout,
            stderr: &mut stderr,
            user: &user,
            directory: &directory,
            environment: &environment,
            resume,
            world: &mut *world,
        });
        self.steps = self.steps.saturating_add(9 + u32::try_from(input.used() / 1_024).unwrap_or(0));
        let base = name.rsplit('/').next().unwrap_or_default();
        let hands_on = (HAND_ON.contains(&base) || base == "yes") && !input.needs_the_end();
        if input.met() == Rest::Keyboard {
            // What it printed stands there already, up to where it asked before.
            if hands_on || base == "yum" {
                let new = stdout.get(self.asked..).unwrap_or_default().to_vec();
                self.asked = self.asked.max(stdout.len());
                drop(self.write(1, &new, world));
            }
            return self.ask(argv);
        }
        stdout.drain(..self.asked.min(stdout.len()));
        self.asked = 0;
        self.take_in(&input);
        let met_too_much = input.met() == Rest::TooMuch;
        let short = cut || met_too_much;
        if short && !hands_on {
            drop(self.write(2, &stderr, world));
            return self.too_long(&name, "input", world);
        }
        let written = self.write(1, &stdout, world);
        let complained = self.write(2, &stderr, world);
        if short && sink == Sink::Pipe {
            self.cut_short();
        } else if short && sink == Sink::Kept && written.is_ok() {
            return self.too_long(&name, if met_too_much { "input" } else { "output" }, world);
        }
        match step {
            Step::Exit(status) => {
                let failed = written.is_err() || complained.is_err();
                if let Err(message) = written {
                    self.print_error(&format!("{name}: {message}\n"), world);
                }
                self.finish(if failed && status == 0 { 1 } else { status }, world);
            }
            Step::Wait { until, resume } => {
                self.pending = Some(Pending { argv, until, resume });
            }
        }
    }

    /// What a program that does not wait prints and complains, taken aside; nothing if there is no such program.
    pub(super) fn output_of(&mut self, argv: &[String], world: &mut dyn World) -> Option<(String, String)> {
        let program = commands::find(argv.first()?)?;
        let (mut stdout, mut stderr, mut cut) = (Vec::new(), Vec::new(), false);
        program(&mut Call {
            argv,
            stdin: &Input::default(),
            sink: Sink::Pipe,
            cut: &mut cut,
            stdout: &mut stdout,
            stderr: &mut stderr,
            user: &self.environment.user.clone(),
            directory: &self.environment.directory.clone(),
            environment: &self.environment.exported(),
            resume: None,
            world,
        });
        self.steps = self.steps.saturating_add(9 + u32::try_from(stdout.len() / 64).unwrap_or(0));
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Some((text(&stdout), text(&stderr)))
    }

    /// Marks the pipe at standard output: what is in it is a beginning only.
    fn cut_short(&mut self) {
        if let Some(Handle::Buffer(id)) = self.environment.file(1)
            && let Some(buffer) = self.buffers.get_mut(id)
        {
            buffer.cut = true;
            self.broken = true;
        }
    }

    fn no_such_program(&mut self, name: &str, world: &mut dyn World) {
        self.steps = self.steps.saturating_add(9);
        // `sudo` and its like have a voice of their own.
        match launch::voice(&self.frames) {
            Some(voice) => self.print_error(&launch::not_found(voice, name), world),
            None if name.contains('/') => self.error(&format!("{name}: No such file or directory"), world),
            None => self.error(&format!("{name}: command not found"), world),
        }
        let status = launch::voice(&self.frames).map_or(127, launch::not_found_status);
        self.finish(status, world);
    }
}
