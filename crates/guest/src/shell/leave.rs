//! The ways out: `exit`, `return`, `break`, Ctrl-C, the end of a `timeout`.

use std::sync::Arc;

use clockwork::Instant;

use super::Shell;
use super::run::{Frame, Kind};
use crate::world::World;

impl Shell {
    /// `exit`: ends the subshell, the prompt or the script that is innermost.
    pub(super) fn exit(&mut self, status: u8, world: &mut dyn World) {
        if self.begin_exit_trap(status) {
            return;
        }
        self.status = status;
        loop {
            match self.frames.last() {
                None => {
                    self.done = Some(status);
                    return;
                }
                Some(Frame::Subshell { .. }) => {
                    self.end_subshell(world);
                    return;
                }
                Some(Frame::Interactive { .. }) => {
                    self.unwind_one();
                    if self.frames.is_empty() {
                        self.done = Some(status);
                    } else {
                        self.settle(world);
                    }
                    return;
                }
                Some(_) => self.unwind_one(),
            }
        }
    }

    /// `return`: ends the function or sourced file that is innermost; `false` if there is none.
    pub(super) fn return_from(&mut self, status: u8, world: &mut dyn World) -> bool {
        let target = self.frames.iter().rev().find(|frame| {
            matches!(
                frame,
                Frame::Call { kind: Kind::Function { .. } | Kind::Source { .. }, .. }
                    | Frame::Subshell { .. }
                    | Frame::Interactive { .. }
            )
        });
        match target {
            None | Some(Frame::Interactive { .. }) => return false,
            Some(Frame::Subshell { .. }) => {
                let inside = self.frames.iter().any(|frame| {
                    matches!(frame, Frame::Call { kind: Kind::Function { .. } | Kind::Source { .. }, .. })
                });
                if inside {
                    self.exit(status, world);
                }
                return inside;
            }
            Some(_) => {}
        }
        self.status = status;
        loop {
            if let Some(Frame::Call { kind: Kind::Function { .. } | Kind::Source { .. }, .. }) =
                self.frames.last()
            {
                self.end_call(world);
                return true;
            }
            self.unwind_one();
        }
    }

    /// `break` and `continue`; `false` outside loops.
    pub(super) fn leave_loops(&mut self, count: usize, again: bool) -> bool {
        let inner = self.frames.iter().rev().take_while(|frame| {
            !matches!(
                frame,
                Frame::Call { kind: Kind::Function { .. } | Kind::Source { .. } | Kind::Typed, .. }
            ) && !matches!(frame, Frame::Subshell { .. } | Frame::Interactive { .. })
        });
        let loops = inner.filter(|frame| matches!(frame, Frame::Loop { .. })).count();
        let mut left = count.min(loops);
        if left == 0 {
            return false;
        }
        self.status = 0;
        loop {
            if let Some(Frame::Loop { break_to, continue_to, .. }) = self.frames.last() {
                let (break_to, continue_to) = (*break_to, *continue_to);
                left -= 1;
                if left == 0 && again {
                    self.pc = continue_to;
                    return true;
                }
                self.unwind_one();
                if left == 0 {
                    self.pc = break_to;
                    return true;
                }
            } else {
                self.unwind_one();
            }
        }
    }

    /// Forgets what would come next: a program that waits, a command that asks.
    pub(super) fn forget(&mut self) {
        self.pending = None;
        self.next = None;
        self.asking = None;
        self.asked = 0;
        self.keyboard.clear();
        self.keyboard_over = false;
    }

    /// Gives up all that runs: back to the innermost prompt, or the end of a script with status 130.
    pub(super) fn abandon(&mut self) {
        self.forget();
        self.results.clear();
        self.broken = false;
        while let Some(frame) = self.frames.last() {
            if frame.is_interactive() {
                self.code = Arc::new([]);
                self.pc = 0;
                return;
            }
            self.unwind_one();
        }
        self.done = Some(130);
    }

    /// The first moment at which a `timeout` is over.
    pub(super) fn deadline(&self) -> Option<Instant> {
        let deadlines = self.frames.iter().filter_map(|frame| match frame {
            Frame::Command { deadline, .. } => *deadline,
            _ => None,
        });
        deadlines.min()
    }

    /// Ends what runs under the outermost `timeout` that is over.
    pub(super) fn time_out(&mut self, now: Instant) {
        self.forget();
        self.results.clear();
        let over = |frame: &Frame| matches!(frame, Frame::Command { deadline: Some(deadline), .. } if *deadline <= now);
        while self.frames.iter().any(over) {
            self.unwind_one();
        }
        self.status = 124;
        // Frames of the same command below (its redirections) end with it.
        while matches!(self.frames.last(), Some(Frame::Command { then_exit: false, .. })) {
            self.unwind_one();
        }
    }
}
