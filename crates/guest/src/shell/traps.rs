//! `trap`: what a shell does when it ends, and when a command fails.
//!
//! Supported: `EXIT` (also `0`) and `ERR`, `-p`, `-l` left out, `-`, `''`. Simplified: traps on `HUP`, `INT`, `QUIT` and `TERM` are kept and
//! shown; no such signal comes but Ctrl-C, which ends what runs at once. Refused by name: `DEBUG`, `RETURN`, other
//! signals.

use std::sync::Arc;

use super::run::{Frame, Kind};
use super::{Shell, lower};
use crate::world::World;

/// The signals that can be named, in the order in which bash lists them.
const SIGNALS: [(&str, &str); 6] =
    [("EXIT", "0"), ("HUP", "1"), ("INT", "2"), ("QUIT", "3"), ("TERM", "15"), ("ERR", "ERR")];

fn signal(word: &str) -> Option<&'static str> {
    let name = word.to_ascii_uppercase();
    let name = name.strip_prefix("SIG").unwrap_or(&name);
    SIGNALS.iter().find(|(known, number)| *known == name || *number == name).map(|(known, _)| *known)
}

/// Runs `trap`; its status.
pub(super) fn trap(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    let words = match words {
        [first, rest @ ..] if first == "--" => rest,
        words => words,
    };
    match words {
        [] => show(shell, &[], world),
        [flag, rest @ ..] if flag == "-p" => show(shell, rest, world),
        [flag, ..] if flag.len() > 1 && flag.starts_with('-') => {
            shell.blame(&format!("trap: {flag}: is not supported here"), 2, world)
        }
        [one] => set(shell, "-", std::slice::from_ref(one), world),
        [action, signals @ ..] => set(shell, action, signals, world),
    }
}

fn set(shell: &mut Shell, action: &str, signals: &[String], world: &mut dyn World) -> u8 {
    let mut status = 0;
    for word in signals {
        let Some(name) = signal(word) else {
            let what = match word.as_str() {
                "DEBUG" | "RETURN" | "KILL" | "USR1" | "USR2" | "PIPE" | "CHLD" | "ALRM" => {
                    "is not supported here"
                }
                _ => "invalid signal specification",
            };
            status = shell.blame(&format!("trap: {word}: {what}"), 1, world);
            continue;
        };
        let traps = Arc::make_mut(&mut shell.environment.traps);
        traps.retain(|(other, _)| *other != name);
        if action != "-" {
            traps.push((name, action.into()));
        }
    }
    status
}

fn show(shell: &mut Shell, only: &[String], world: &mut dyn World) -> u8 {
    let mut text = String::new();
    for (name, _) in SIGNALS {
        let wanted = only.is_empty() || only.iter().any(|word| signal(word) == Some(name));
        if let Some((_, action)) = shell.environment.traps.iter().find(|(other, _)| *other == name && wanted)
        {
            let shown = if matches!(name, "EXIT" | "ERR") { name.to_owned() } else { format!("SIG{name}") };
            let quoted = format!("'{}'", action.replace('\'', "'\\''"));
            text.push_str(&format!("trap -- {quoted} {shown}\n"));
        }
    }
    shell.print("trap", text.as_bytes(), world)
}

impl Shell {
    fn trap_for(&self, name: &str) -> Option<Arc<str>> {
        let traps = &self.environment.traps;
        let action = traps.iter().find(|(other, _)| *other == name).map(|(_, action)| action.clone())?;
        (!action.trim().is_empty()).then_some(action)
    }

    /// Begins what `trap … EXIT` asked for, once; `false` if there is nothing.
    pub(super) fn begin_exit_trap(&mut self, status: u8) -> bool {
        let Some(action) = self.trap_for("EXIT") else { return false };
        Arc::make_mut(&mut self.environment.traps).retain(|(name, _)| *name != "EXIT");
        while !matches!(self.frames.last(), None | Some(Frame::Subshell { .. } | Frame::Interactive { .. })) {
            self.unwind_one();
        }
        self.pc = self.code.len();
        self.status = status;
        self.call(lower::script(&action, self.line), Kind::Trap { status, exits: true });
        true
    }

    /// Begins what `trap … ERR` asked for; `false` if there is nothing. Functions do not inherit it.
    pub(super) fn begin_error_trap(&mut self) -> bool {
        let inside = self.frames.iter().rev().any(|frame| {
            matches!(
                frame,
                Frame::Call { kind: Kind::Function { .. } | Kind::Trap { .. }, .. } | Frame::Subshell { .. }
            )
        });
        let Some(action) = self.trap_for("ERR").filter(|_| !inside) else { return false };
        let (status, exits) = (self.status, self.environment.options.errexit);
        self.call(lower::script(&action, self.line), Kind::Trap { status, exits });
        true
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn signals_go_by_name_and_number() {
        for word in ["EXIT", "0", "exit"] {
            assert_eq!(super::signal(word), Some("EXIT"));
        }
        assert_eq!((super::signal("SIGTERM"), super::signal("KILL")), (Some("TERM"), None));
    }
}
