//! The evaluator: one loop over operations and frames, all of it plain data.

use std::collections::BTreeMap;
use std::sync::Arc;

use clockwork::{Duration, Instant};

use super::environment::{Environment, Handle, Variable, Voice};
use super::expand::{Expander, Stop};
use super::limits;
use super::lower::{Code, Op, Redirect, RedirectKind, Simple};
use super::program::Demand;
use super::redirect::Opening;
use super::test_expression::Test;
use super::words::Word;
use super::{Lookup, Progress, Shell, builtins, format, launch, test_expression};
use crate::commands::Resume;
use crate::world::World;

/// What stands in a pipe, and how much of it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Buffer {
    /// All that was written.
    pub bytes: Arc<Vec<u8>>,
    /// How many bytes were read.
    pub read: usize,
    /// What its reader will take, if that is known.
    pub demand: Option<Demand>,
    /// How many lines are in it, counted where its reader takes a number of lines.
    pub lines: usize,
    /// Whether more was written than is in it.
    pub cut: bool,
}

/// A program that waits.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pending {
    /// Its name and words.
    pub argv: Vec<String>,
    /// When it goes on.
    pub until: Instant,
    /// What it noted down.
    pub resume: Resume,
}

/// Something that was begun and is not over.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Frame {
    /// A loop.
    Loop { break_to: usize, continue_to: usize, status: u8, items: Option<(Arc<str>, Arc<[String]>, usize)> },
    /// A `case`.
    Case { subject: String },
    /// A part in which failing is no reason to end.
    Guard,
    /// A compound command with redirections.
    Redirect { files: Arc<BTreeMap<u8, Handle>>, buffers: Vec<u32> },
    /// `time`.
    Time { began: Instant },
    /// A pipeline: the stage that comes next, what it will read, how the ones before ended.
    Pipeline { stages: Arc<[Code]>, next: usize, input: Option<u32>, statuses: Vec<u8> },
    /// Code that was called and returns here.
    Call { code: Code, pc: usize, line: u32, kind: Kind },
    /// A copy of the shell, with all that comes back when it ends.
    Subshell { saved: Box<Saved>, purpose: Purpose },
    /// What one command changed for its own time.
    Command {
        files: Option<Arc<BTreeMap<u8, Handle>>>,
        variables: Vec<(String, Option<Variable>)>,
        buffers: Vec<u32>,
        whole: Option<Box<Environment>>,
        deadline: Option<Instant>,
        then_exit: bool,
        /// Who complains if there is no such program.
        voice: Option<&'static str>,
    },
    /// Commands that run one after the other (`xargs`).
    Sequence { commands: Arc<[Vec<String>]>, next: usize, failed: bool },
    /// A prompt.
    Interactive { code: Code, pc: usize, line: u32 },
}

impl Frame {
    pub(super) fn is_interactive(&self) -> bool {
        matches!(self, Frame::Interactive { .. })
    }

    /// A frame for one command that changes nothing yet.
    pub(super) fn command() -> Frame {
        Frame::Command {
            files: None,
            variables: Vec::new(),
            buffers: Vec::new(),
            whole: None,
            deadline: None,
            then_exit: false,
            voice: None,
        }
    }
}

/// What was called.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// A function: the caller's arguments, and what its local variables hid.
    Function { arguments: Arc<Vec<String>>, locals: Vec<(String, Option<Variable>)>, name: String },
    /// A file read by `source`: the caller's arguments if it got its own.
    Source { arguments: Option<Arc<Vec<String>>> },
    /// `eval`.
    Eval,
    /// A typed line.
    Typed,
    /// What a trap does, and the status before it; afterwards the shell may end.
    Trap { status: u8, exits: bool },
}

/// What a subshell copied and its end brings back.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Saved {
    pub environment: Environment,
    pub code: Code,
    pub pc: usize,
    pub line: u32,
    pub status: u8,
    pub results: Vec<String>,
    pub substituted: Option<u8>,
    pub guards: u32,
    pub calls: usize,
}

/// Why there is a subshell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// `( … )`.
    Group,
    /// A stage of a pipeline, and the pipe it writes to.
    Stage { output: Option<u32> },
    /// `$(…)`.
    Capture { buffer: u32 },
    /// Another bash.
    Process,
}

impl Shell {
    /// Runs until it ends, comes to its prompt, or must wait.
    pub fn run(&mut self, world: &mut dyn World) -> Progress {
        let progress = self.go(world);
        self.wake_at = match progress {
            Progress::Waiting(until) => Some(until),
            Progress::Done(_) | Progress::Reading => None,
        };
        progress
    }

    fn go(&mut self, world: &mut dyn World) -> Progress {
        let now = world.now();
        self.began.get_or_insert(now);
        if now.since(self.second) >= Duration::secs(1) || now < self.second {
            self.second = now;
            self.steps = 0;
        }
        loop {
            if let Some(status) = self.done {
                return Progress::Done(status);
            }
            if !self.is_busy() {
                return Progress::Done(self.status);
            }
            if std::mem::take(&mut self.broken) {
                self.break_pipe();
                continue;
            }
            let deadline = self.deadline();
            if deadline.is_some_and(|deadline| deadline <= now) {
                self.time_out(now);
                continue;
            }
            let soonest =
                |until: Instant| Progress::Waiting(deadline.map_or(until, |deadline| until.min(deadline)));
            if let Some(pending) = &self.pending
                && pending.until > now
            {
                return soonest(pending.until);
            }
            if self.steps >= limits::STEPS_PER_SECOND {
                return soonest(self.second + Duration::secs(1));
            }
            if self.asking.is_some() && !self.typed_anew {
                return deadline.map_or(Progress::Reading, Progress::Waiting);
            }
            self.steps += 1;
            if let Some(argv) = self.asking.take() {
                self.start(argv, Lookup::NoFunctions, world);
            } else if let Some(pending) = self.pending.take() {
                self.program(pending.argv, Some(pending.resume), world);
            } else if let Some(argv) = self.next.take() {
                self.start(argv, Lookup::Programs, world);
            } else {
                self.step(world);
            }
        }
    }

    /// How complaints begin.
    pub(super) fn beginning(&self) -> String {
        match &self.environment.voice {
            Voice::Prompt(name) => format!("{name}: "),
            Voice::Script => format!("{}: line {}: ", self.environment.name, self.line),
        }
    }

    /// A complaint of the shell, to its standard error.
    pub(super) fn error(&mut self, message: &str, world: &mut dyn World) {
        let text = format!("{}{message}\n", self.beginning());
        self.print_error(&text, world);
    }

    /// Text to standard error.
    pub(super) fn print_error(&mut self, text: &str, world: &mut dyn World) {
        // Where even complaints cannot be written there is nobody left to tell.
        drop(self.write(2, text.as_bytes(), world));
    }

    fn step(&mut self, world: &mut dyn World) {
        let code = self.code.clone();
        let Some(op) = code.get(self.pc) else { return self.end_of_code(world) };
        match op {
            Op::Simple(simple) => self.simple(simple, world),
            Op::Jump(to) => self.pc = *to,
            Op::JumpIfFailed(to) => self.pc = if self.status != 0 { *to } else { self.pc + 1 },
            Op::JumpIfSucceeded(to) => self.pc = if self.status == 0 { *to } else { self.pc + 1 },
            Op::Not => {
                self.status = u8::from(self.status == 0);
                self.pc += 1;
            }
            Op::Succeed => {
                self.status = 0;
                self.pc += 1;
            }
            Op::Mark => self.pc += 1,
            Op::GuardBegin => {
                self.guards += 1;
                self.frames.push(Frame::Guard);
                self.pc += 1;
            }
            Op::GuardEnd => {
                self.unwind_one();
                self.pc += 1;
            }
            Op::Check => {
                self.pc += 1;
                if self.status != 0
                    && self.guards == 0
                    && !self.begin_error_trap()
                    && self.environment.options.errexit
                {
                    self.exit(self.status, world);
                }
            }
            Op::LoopBegin { break_to, continue_to } => {
                let (break_to, continue_to) = (*break_to, *continue_to);
                self.frames.push(Frame::Loop { break_to, continue_to, status: 0, items: None });
                self.pc += 1;
            }
            Op::ForBegin { variable, words, break_to, continue_to, line } => {
                self.begin_for((variable, words.as_deref()), (break_to, continue_to), line, world)
            }
            Op::ForNext { end } => self.for_next(*end, world),
            Op::LoopKeep => {
                let last = self.status;
                if let Some(Frame::Loop { status, .. }) = self.frames.last_mut() {
                    *status = last;
                }
                self.pc += 1;
            }
            Op::LoopEnd => {
                if let Some(Frame::Loop { status, .. }) = self.frames.last() {
                    self.status = *status;
                }
                self.unwind_one();
                self.pc += 1;
            }
            Op::CaseBegin { subject, line } => {
                self.line = *line;
                let expanded = self.expanding(world, |expander| expander.text(subject));
                let next = self.pc + 1;
                let Some(subject) = self.expanded(expanded, next, world) else { return };
                self.frames.push(Frame::Case { subject });
            }
            Op::CaseMatch { patterns, otherwise, line } => self.match_case(patterns, otherwise, line, world),
            Op::CaseEnd => {
                self.unwind_one();
                self.pc += 1;
            }
            Op::Arithmetic { text, line } => {
                self.line = *line;
                let expanded = self.expanding(world, |expander| expander.number(text));
                let next = self.pc + 1;
                if let Some(value) = self.expanded_in("((: ", expanded, next, world) {
                    self.status = u8::from(value == 0);
                }
            }
            Op::Test { expression, line } => self.test(expression, line, world),
            Op::Pipeline { stages } => {
                self.pc += 1;
                let stages = stages.clone();
                self.frames.push(Frame::Pipeline { stages, next: 0, input: None, statuses: Vec::new() });
                self.next_stage(world);
            }
            Op::Subshell(inner) => {
                self.pc += 1;
                self.subshell(inner.clone(), Purpose::Group, world);
            }
            Op::RedirectBegin { redirects, skip_to, line } => {
                self.begin_redirects(redirects, skip_to, line, world)
            }
            Op::RedirectEnd => {
                self.unwind_one();
                self.pc += 1;
            }
            Op::Define { name, body } => {
                Arc::make_mut(&mut self.environment.functions).insert(name.to_string(), body.clone());
                self.status = 0;
                self.pc += 1;
            }
            Op::TimeBegin => {
                self.frames.push(Frame::Time { began: world.now() });
                self.pc += 1;
            }
            Op::TimeEnd { posix } => self.end_time(posix, world),
            Op::Trouble { message, line, fatal } => {
                self.line = *line;
                self.error(message, world);
                self.pc += 1;
                self.status = 2;
                if *fatal {
                    self.exit(2, world);
                }
            }
        }
    }

    /// `for NAME in WORDS`: works the words out.
    fn begin_for(
        &mut self,
        (variable, words): (&Arc<str>, Option<&[Word]>),
        (break_to, continue_to): (&usize, &usize),
        line: &u32,
        world: &mut dyn World,
    ) {
        self.line = *line;
        let expanded = self.expanding(world, |expander| match words {
            None => Ok(expander.environment.arguments.to_vec()),
            Some(words) => {
                let mut fields = Vec::new();
                words.iter().try_for_each(|word| expander.fields(word, &mut fields))?;
                Ok(fields)
            }
        });
        let Some(items) = self.expanded(expanded, *break_to, world) else { return };
        let items = Some((variable.clone(), Arc::from(items), 0));
        let (break_to, continue_to) = (*break_to, *continue_to);
        self.frames.push(Frame::Loop { break_to, continue_to, status: 0, items });
    }

    /// One branch of `case`.
    fn match_case(&mut self, patterns: &[Word], otherwise: &usize, line: &u32, world: &mut dyn World) {
        self.line = *line;
        let subject = match self.frames.last() {
            Some(Frame::Case { subject }) => subject.clone(),
            _ => String::new(),
        };
        let expanded = self.expanding(world, |expander| {
            for pattern in patterns.iter() {
                if expander.pattern(pattern)?.matches(&subject) {
                    return Ok(true);
                }
            }
            Ok(false)
        });
        let Some(matched) = self.expanded(expanded, *otherwise, world) else { return };
        if !matched {
            self.pc = *otherwise;
        }
    }

    /// Redirections of a compound command.
    fn begin_redirects(
        &mut self,
        redirects: &Arc<[Redirect]>,
        skip_to: &usize,
        line: &u32,
        world: &mut dyn World,
    ) {
        self.line = *line;
        let (redirects, skip_to) = (redirects.clone(), *skip_to);
        let expanded = self.expanding(world, |expander| openings(&redirects, expander));
        let Some(openings) = self.expanded(expanded, skip_to, world) else { return };
        let files = self.environment.files.clone();
        match self.open(openings, world) {
            Ok(buffers) => self.frames.push(Frame::Redirect { files, buffers }),
            Err(message) => {
                self.environment.files = files;
                self.error(&message, world);
                self.status = 1;
                self.pc = skip_to;
                if self.environment.options.errexit && self.guards == 0 {
                    self.exit(1, world);
                }
            }
        }
    }

    /// Tells what `time` measured.
    fn end_time(&mut self, posix: &bool, world: &mut dyn World) {
        if let Some(Frame::Time { began }) = self.frames.last() {
            let took = world.now().since(*began).as_millis();
            let text = if *posix {
                format!("real {}.{:02}\nuser 0.00\nsys 0.00\n", took / 1_000, took % 1_000 / 10)
            } else {
                let (minutes, rest) = (took / 60_000, took % 60_000);
                let real = format!("{minutes}m{}.{:03}s", rest / 1_000, rest % 1_000);
                format!("\nreal\t{real}\nuser\t0m0.000s\nsys\t0m0.000s\n")
            };
            self.print_error(&text, world);
        }
        self.unwind_one();
        self.pc += 1;
    }

    /// `[[ … ]]`
    fn test(&mut self, expression: &Test, line: &u32, world: &mut dyn World) {
        self.line = *line;
        let expanded = self.expanding(world, |expander| test_expression::holds(expression, expander));
        let next = self.pc + 1;
        if let Some(holds) = self.expanded_in("", expanded, next, world) {
            self.status = u8::from(!holds);
        }
    }

    fn for_next(&mut self, end: usize, world: &mut dyn World) {
        let Some(Frame::Loop { items: Some((variable, items, next)), .. }) = self.frames.last_mut() else {
            self.pc = end;
            return;
        };
        let Some(value) = items.get(*next).cloned() else {
            self.pc = end;
            return;
        };
        *next += 1;
        let variable = variable.to_string();
        self.pc += 1;
        if let Err(message) = self.environment.set(&variable, value) {
            self.error(&message, world);
            self.status = 1;
            self.pc = end;
        }
    }

    /// Expands something; on anything but success the environment is as it was.
    pub(super) fn expanding<T>(
        &mut self,
        world: &dyn World,
        work: impl FnOnce(&mut Expander<'_>) -> Result<T, Stop>,
    ) -> Result<T, (Stop, Box<Environment>)> {
        let before = self.environment.clone();
        let functions: Vec<&str> = self
            .frames
            .iter()
            .rev()
            .filter_map(|frame| match frame {
                Frame::Call { kind: Kind::Function { name, .. }, .. } => Some(name.as_str()),
                _ => None,
            })
            .collect();
        let mut expander = Expander {
            environment: &mut self.environment,
            machine: world.machine(),
            now: world.now(),
            results: &self.results,
            status: self.status,
            piped: &self.piped,
            began: self.began,
            functions,
            pid: self.pid,
            line: self.line,
            used: 0,
            work: 0,
        };
        let outcome = work(&mut expander);
        self.steps = self.steps.saturating_add(expander.work / 16);
        outcome.map_err(|stop| (stop, Box::new(std::mem::replace(&mut self.environment, before))))
    }

    pub(super) fn expanded<T>(
        &mut self,
        outcome: Result<T, (Stop, Box<Environment>)>,
        on_error: usize,
        world: &mut dyn World,
    ) -> Option<T> {
        self.expanded_in("", outcome, on_error, world)
    }

    /// Takes what expansion brought and goes on to the next operation; or runs the substitution that it needs, or
    /// complains and goes on at `on_error`.
    pub(super) fn expanded_in<T>(
        &mut self,
        whose: &str,
        outcome: Result<T, (Stop, Box<Environment>)>,
        on_error: usize,
        world: &mut dyn World,
    ) -> Option<T> {
        let (code, at) = (self.code.clone(), self.pc);
        match outcome {
            Ok(value) => {
                self.pc += 1;
                self.results.clear();
                Some(value)
            }
            Err((Stop::Substitute(code), environment)) => {
                self.capture(code, *environment, world);
                None
            }
            Err((Stop::Error(message), _)) => {
                self.error(&format!("{whose}{message}"), world);
                self.results.clear();
                self.pc = on_error;
                self.status = 1;
                // A failed `((` or `[[` is a failed command; any other failed expansion gives the whole line up.
                if matches!(code.get(at), Some(Op::Arithmetic { .. } | Op::Test { .. })) {
                    self.status = if matches!(code.get(at), Some(Op::Test { .. })) { 2 } else { 1 };
                } else {
                    self.discard(world);
                }
                None
            }
            Err((Stop::Fatal(message), _)) => {
                self.error(&message, world);
                self.results.clear();
                self.pc = on_error;
                self.fail(world);
                None
            }
        }
    }

    /// Gives up the complete command that runs, functions included; a script goes on with its next line.
    pub(super) fn discard(&mut self, world: &mut dyn World) {
        loop {
            match self.frames.last() {
                Some(Frame::Interactive { .. }) => return self.abandon(),
                None | Some(Frame::Subshell { purpose: Purpose::Process, .. }) => break,
                Some(Frame::Subshell { .. }) => return self.exit(1, world),
                Some(_) => self.unwind_one(),
            }
        }
        let rest = self.code.get(self.pc..).unwrap_or_default();
        let next = rest.iter().position(|op| *op == Op::Mark).unwrap_or(rest.len());
        self.pc += next;
        self.status = 1;
        if self.environment.options.errexit {
            self.exit(1, world);
        }
    }

    /// Ends a script with status 1; gives up the command line at a prompt.
    pub(super) fn fail(&mut self, world: &mut dyn World) {
        self.status = 1;
        if matches!(self.environment.voice, Voice::Prompt(_)) {
            self.abandon();
            self.status = 1;
        } else {
            self.exit(1, world);
        }
    }

    fn simple(&mut self, simple: &Simple, world: &mut dyn World) {
        self.line = simple.line;
        let expanded = self.expanding(world, |expander| {
            let mut argv = Vec::with_capacity(simple.words.len());
            for (word, is_assignment) in &simple.words {
                if *is_assignment {
                    argv.push(expander.text(word)?);
                } else {
                    expander.fields(word, &mut argv)?;
                }
            }
            let openings = openings(&simple.redirects, expander)?;
            let mut assignments = Vec::with_capacity(simple.assignments.len());
            let mut hidden = Vec::new();
            for assigned in &simple.assignments {
                // `a=1 b=$a` sees the new value; what a command saw alone is put back after it.
                let name = assigned.name.to_string();
                let before = expander.environment.variables.get(&name).cloned();
                if let Some(made) = expander.assign(assigned, argv.is_empty())? {
                    hidden.push((name, before));
                    assignments.push(made);
                }
            }
            Ok((argv, openings, assignments, hidden))
        });
        let substituting = !self.results.is_empty();
        let next = self.pc + 1;
        let Some((argv, openings, assignments, hidden)) = self.expanded(expanded, next, world) else {
            return;
        };
        let substituted = if substituting { self.substituted.take() } else { None };
        if self.environment.options.xtrace {
            self.trace(&argv, &assignments, world);
        }
        let files = self.environment.files.clone();
        let has_redirects = !openings.is_empty();
        let buffers = match self.open(openings, world) {
            Ok(buffers) => buffers,
            Err(message) => {
                self.environment.files = files;
                if !argv.is_empty() {
                    self.environment.restore(hidden);
                }
                self.error(&message, world);
                self.status = 1;
                return;
            }
        };
        self.piped.clear();
        if argv.is_empty() {
            self.environment.files = files;
            buffers.iter().for_each(|id| drop(self.buffers.remove(id)));
            self.status = substituted.unwrap_or(0);
            return;
        }
        if argv.len() == 1 && argv[0] == "exec" {
            self.status = 0;
            return;
        }
        if has_redirects || !assignments.is_empty() {
            let variables = hidden;
            for (name, value) in assignments {
                if let Err(message) = self.environment.set(&name, value) {
                    self.error(&message, world);
                } else if let Some(variable) = Arc::make_mut(&mut self.environment.variables).get_mut(&name) {
                    variable.exported = true;
                }
            }
            self.frames.push(Frame::Command {
                files: Some(files),
                variables,
                buffers,
                whole: None,
                deadline: None,
                then_exit: false,
                voice: None,
            });
        }
        let argv = self.alias(argv);
        self.start(argv, Lookup::All, world);
    }

    /// Replaces an alias by its words.
    fn alias(&self, mut argv: Vec<String>) -> Vec<String> {
        let at_prompt = matches!(self.environment.voice, Voice::Prompt(_));
        if let Some(text) = self.environment.aliases.get(&argv[0]).filter(|_| at_prompt) {
            let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
            if !words.is_empty() {
                argv.splice(0..1, words);
            }
        }
        argv
    }

    fn trace(&mut self, argv: &[String], assignments: &[(String, String)], world: &mut dyn World) {
        let plus = "+".repeat(usize::try_from(self.environment.level).unwrap_or(0).min(50) + 1);
        let mut lines = String::new();
        for (name, value) in assignments {
            let value = if value.is_empty() { String::new() } else { format::quote(value) };
            lines.push_str(&format!("{plus} {name}={value}\n"));
        }
        if !argv.is_empty() {
            let words: Vec<String> = argv.iter().map(|word| format::quote(word)).collect();
            lines.push_str(&format!("{plus} {}\n", words.join(" ")));
        }
        self.print_error(&lines, world);
    }

    /// Starts a command whose words are ready.
    pub(super) fn start(&mut self, argv: Vec<String>, lookup: Lookup, world: &mut dyn World) {
        let Some(name) = argv.first() else {
            self.finish(0, world);
            return;
        };
        if lookup == Lookup::All
            && let Some(body) = self.environment.functions.get(name).cloned()
        {
            self.call_function(body, argv, world);
            return;
        }
        if lookup != Lookup::Programs && builtins::run(self, &argv, world) {
            return;
        }
        if launch::run(self, &argv, world) {
            return;
        }
        self.program(argv, None, world);
    }

    /// Whether one more call fits; if not, says so and gives everything up, as bash does.
    pub(super) fn may_call(&mut self, name: &str, world: &mut dyn World) -> bool {
        if self.calls < limits::CALLS && self.frames.len() < limits::FRAMES {
            return true;
        }
        self.error(&format!("{name}: maximum function nesting level exceeded ({})", limits::CALLS), world);
        self.fail(world);
        false
    }

    fn call_function(&mut self, body: Code, argv: Vec<String>, world: &mut dyn World) {
        let name = argv[0].clone();
        if !self.may_call(&name, world) {
            return;
        }
        let arguments = std::mem::replace(&mut self.environment.arguments, Arc::new(argv[1..].to_vec()));
        self.call(body, Kind::Function { arguments, locals: Vec::new(), name });
    }

    /// Goes on with `body`, and comes back after it.
    pub(super) fn call(&mut self, body: Code, kind: Kind) {
        self.calls += 1;
        let code = std::mem::replace(&mut self.code, body);
        let pc = std::mem::take(&mut self.pc);
        self.frames.push(Frame::Call { code, pc, line: self.line, kind });
    }

    /// Runs a typed line.
    pub(super) fn begin_typed(&mut self, code: Code) {
        self.call(code, Kind::Typed);
    }

    /// The present command has ended with this status.
    pub(super) fn finish(&mut self, status: u8, world: &mut dyn World) {
        self.status = status;
        self.settle(world);
    }

    /// Takes back what the command that has just ended had changed for its own time.
    pub(super) fn settle(&mut self, world: &mut dyn World) {
        loop {
            match self.frames.last_mut() {
                Some(Frame::Command { then_exit, .. }) => {
                    let then_exit = *then_exit;
                    self.unwind_one();
                    if then_exit {
                        self.exit(self.status, world);
                        return;
                    }
                }
                Some(Frame::Sequence { commands, next, failed }) => {
                    *failed |= *next > 0 && self.status != 0;
                    if let Some(argv) = commands.get(*next) {
                        *next += 1;
                        self.next = Some(argv.clone());
                        return;
                    }
                    self.status = if *failed { 123 } else { 0 };
                    self.unwind_one();
                }
                _ => return,
            }
        }
    }

    fn end_of_code(&mut self, world: &mut dyn World) {
        if matches!(self.frames.last(), None | Some(Frame::Subshell { .. }))
            && self.begin_exit_trap(self.status)
        {
            return;
        }
        match self.frames.last() {
            None => self.done = Some(self.status),
            Some(Frame::Call { .. }) => self.end_call(world),
            Some(Frame::Subshell { .. }) => self.end_subshell(world),
            Some(Frame::Interactive { .. }) => {}
            Some(_) => self.unwind_one(),
        }
    }

    pub(super) fn end_call(&mut self, world: &mut dyn World) {
        if let Some(Frame::Call { kind: Kind::Trap { status, exits }, .. }) = self.frames.last() {
            let (status, exits) = (*status, *exits);
            self.unwind_one();
            self.status = status;
            return if exits {
                self.exit(status, world)
            };
        }
        self.unwind_one();
        self.settle(world);
    }

    /// Removes the last frame and puts back what it had changed.
    pub(super) fn unwind_one(&mut self) {
        match self.frames.pop() {
            Some(Frame::Guard) => self.guards = self.guards.saturating_sub(1),
            Some(Frame::Redirect { files, buffers }) => {
                self.environment.files = files;
                buffers.iter().for_each(|id| drop(self.buffers.remove(id)));
            }
            Some(Frame::Pipeline { input, .. }) => {
                input.iter().for_each(|id| drop(self.buffers.remove(id)));
            }
            Some(Frame::Call { code, pc, line, kind }) => {
                self.calls = self.calls.saturating_sub(1);
                self.code = code;
                self.pc = pc;
                self.line = line;
                match kind {
                    Kind::Function { arguments, locals, .. } => {
                        self.environment.arguments = arguments;
                        self.environment.restore(locals);
                    }
                    Kind::Source { arguments: Some(arguments) } => self.environment.arguments = arguments,
                    _ => {}
                }
            }
            Some(Frame::Subshell { saved, purpose }) => {
                self.restore(*saved);
                let buffer = match purpose {
                    Purpose::Capture { buffer } => Some(buffer),
                    Purpose::Stage { output } => output,
                    _ => None,
                };
                buffer.iter().for_each(|id| drop(self.buffers.remove(id)));
            }
            Some(Frame::Command { files, variables, buffers, whole, .. }) => {
                if let Some(whole) = whole {
                    self.environment = *whole;
                }
                self.environment.restore(variables);
                if let Some(files) = files {
                    self.environment.files = files;
                }
                buffers.iter().for_each(|id| drop(self.buffers.remove(id)));
            }
            Some(Frame::Interactive { code, pc, line }) => {
                self.code = code;
                self.pc = pc;
                self.line = line;
            }
            Some(Frame::Loop { .. } | Frame::Case { .. } | Frame::Time { .. } | Frame::Sequence { .. })
            | None => {}
        }
    }

    pub(super) fn restore(&mut self, saved: Saved) {
        self.environment = saved.environment;
        self.code = saved.code;
        self.pc = saved.pc;
        self.line = saved.line;
        self.results = saved.results;
        self.substituted = saved.substituted;
        self.guards = saved.guards;
        self.calls = saved.calls;
    }
}

/// Expands the targets of redirections.
fn openings(redirects: &[Redirect], expander: &mut Expander<'_>) -> Result<Vec<Opening>, Stop> {
    let mut openings = Vec::with_capacity(redirects.len());
    for redirect in redirects {
        let (target, text) = match redirect.kind {
            RedirectKind::Document | RedirectKind::String => (Vec::new(), expander.text(&redirect.target)?),
            _ => {
                let used = expander.used;
                let mut target = Vec::new();
                expander.fields(&redirect.target, &mut target)?;
                if target.len() == 1 {
                    (target, String::new())
                } else {
                    // Only for the complaint: the text before it was split.
                    expander.used = used;
                    let text = expander.text(&redirect.target)?;
                    (target, text)
                }
            }
        };
        openings.push(Opening { fd: redirect.fd, kind: redirect.kind, target, text });
    }
    Ok(openings)
}
