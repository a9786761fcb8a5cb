//! Pipelines, subshells and command substitutions: copies of the shell that end and bring something back.

use std::sync::Arc;

use super::Shell;
use super::environment::{Environment, Handle};
use super::limits;
use super::lower::Code;
use super::program::Demand;
use super::run::{Frame, Purpose, Saved};
use crate::world::World;

impl Shell {
    /// Goes on with a copy of the shell; what it changes is forgotten when it ends.
    pub(super) fn subshell(&mut self, code: Code, purpose: Purpose, world: &mut dyn World) {
        if self.frames.len() >= limits::FRAMES {
            self.error("fork: retry: Resource temporarily unavailable", world);
            self.fail(world);
            return;
        }
        let saved = Saved {
            environment: self.environment.clone(),
            code: std::mem::replace(&mut self.code, code),
            pc: std::mem::take(&mut self.pc),
            line: self.line,
            status: self.status,
            results: std::mem::take(&mut self.results),
            substituted: self.substituted.take(),
            guards: self.guards,
            calls: self.calls,
        };
        self.environment.traps = Arc::default();
        self.frames.push(Frame::Subshell { saved: Box::new(saved), purpose });
    }

    /// Runs a command substitution in `environment`; the command that needs it is expanded again afterwards.
    pub(super) fn capture(&mut self, code: Code, environment: Environment, world: &mut dyn World) {
        let buffer = self.new_buffer(Vec::new());
        self.subshell(code, Purpose::Capture { buffer }, world);
        if !matches!(self.frames.last(), Some(Frame::Subshell { purpose: Purpose::Capture { .. }, .. })) {
            return;
        }
        self.environment = environment;
        self.environment.traps = Arc::default();
        self.environment.level += 1;
        self.environment.options.errexit = false;
        Arc::make_mut(&mut self.environment.files).insert(1, Handle::Buffer(buffer));
    }

    pub(super) fn end_subshell(&mut self, world: &mut dyn World) {
        let Some(Frame::Subshell { saved, purpose }) = self.frames.pop() else { return };
        let before = saved.status;
        let line = self.line;
        self.restore(*saved);
        if matches!(purpose, Purpose::Stage { .. }) {
            self.line = line;
        }
        match purpose {
            Purpose::Group => {}
            Purpose::Process => self.settle(world),
            Purpose::Capture { buffer } => {
                let held = self.buffers.remove(&buffer).unwrap_or_default();
                let mut text = String::from_utf8_lossy(&held.bytes).replace('\0', "");
                if held.cut {
                    let limit = limits::PIPE / 1024 / 1024;
                    let message =
                        format!("command substitution: output too long for this machine (limit {limit} MiB)");
                    self.error(&message, world);
                    self.status = 1;
                    text.clear();
                }
                text.truncate(text.trim_end_matches('\n').len());
                self.results.push(text);
                self.substituted = Some(self.status);
                self.status = before;
            }
            Purpose::Stage { output } => {
                let ended = self.status;
                if let Some(Frame::Pipeline { input, statuses, .. }) = self.frames.last_mut() {
                    statuses.push(ended);
                    if let Some(id) = std::mem::replace(input, output) {
                        self.buffers.remove(&id);
                    }
                }
                self.next_stage(world);
            }
        }
    }

    pub(super) fn next_stage(&mut self, world: &mut dyn World) {
        let Some(Frame::Pipeline { stages, next, input, statuses }) = self.frames.last_mut() else { return };
        let Some(code) = stages.get(*next).cloned() else {
            let last = statuses.last().copied().unwrap_or(0);
            let failed = statuses.iter().rev().copied().find(|status| *status != 0).unwrap_or(0);
            self.piped.clone_from(statuses);
            self.status = if self.environment.options.pipefail { failed } else { last };
            self.unwind_one();
            return;
        };
        *next += 1;
        let is_last = *next == stages.len();
        let input = *input;
        let demand = stages.get(*next).and_then(|code| Demand::of_stage(code));
        let output = if is_last { None } else { Some(self.new_buffer(Vec::new())) };
        if let Some(buffer) = output.and_then(|id| self.buffers.get_mut(&id)) {
            buffer.demand = demand;
        }
        let depth = self.frames.len();
        self.subshell(code, Purpose::Stage { output }, world);
        if self.frames.len() <= depth {
            return;
        }
        let files = Arc::make_mut(&mut self.environment.files);
        if let Some(id) = input {
            files.insert(0, Handle::Buffer(id));
        }
        if let Some(id) = output {
            files.insert(1, Handle::Buffer(id));
        }
    }

    /// The command wrote into a pipe that is full: its side of the pipe ends as by SIGPIPE.
    pub(super) fn break_pipe(&mut self) {
        self.forget();
        while let Some(frame) = self.frames.last() {
            let is_pipe = matches!(
                frame,
                Frame::Subshell { purpose: Purpose::Stage { .. } | Purpose::Capture { .. }, .. }
            );
            if is_pipe {
                self.pc = self.code.len();
                self.status = 141;
                return;
            }
            if frame.is_interactive() {
                return;
            }
            self.unwind_one();
        }
    }
}
