//! Redirections: opening files, here-documents and copies of descriptors; and writing to where they lead.

use std::sync::Arc;

use super::Shell;
use super::environment::Handle;
use super::limits;
use super::lower::RedirectKind;
use super::run::Buffer;
use crate::commands::input::device_bytes;
use crate::disk::{BEGINNING, Device, Kind};
use crate::world::World;

/// A redirection with its target expanded.
pub(super) struct Opening {
    /// The descriptor; both outputs if none.
    pub fd: Option<u8>,
    /// What happens to it.
    pub kind: RedirectKind,
    /// The words that the target became.
    pub target: Vec<String>,
    /// How the target was written, if that can be said.
    pub text: String,
}

impl Shell {
    /// Opens all of them, in order. On failure says what bash says; what was opened before stays for the caller to undo.
    pub(super) fn open(&mut self, openings: Vec<Opening>, world: &mut dyn World) -> Result<Vec<u32>, String> {
        let mut buffers = Vec::new();
        for opening in openings {
            let single = match (opening.kind, opening.target.as_slice()) {
                (RedirectKind::Document | RedirectKind::String, _) => opening.text.clone(),
                (_, [one]) => one.clone(),
                _ => return Err(format!("{}: ambiguous redirect", opening.text)),
            };
            let fd = opening.fd.unwrap_or(1);
            match opening.kind {
                RedirectKind::Document => {
                    let id = self.new_buffer(single.into_bytes());
                    buffers.push(id);
                    self.set_file(fd, Some(Handle::Buffer(id)));
                }
                RedirectKind::String => {
                    let id = self.new_buffer(format!("{single}\n").into_bytes());
                    buffers.push(id);
                    self.set_file(fd, Some(Handle::Buffer(id)));
                }
                RedirectKind::Read => {
                    let handle = self.open_to_read(&single, world)?;
                    if let Handle::Buffer(id) = handle {
                        buffers.push(id);
                    }
                    self.set_file(fd, Some(handle));
                }
                RedirectKind::Write | RedirectKind::Append => {
                    let handle = self.open_to_write(&single, opening.kind == RedirectKind::Append, world)?;
                    self.set_file(fd, Some(handle));
                }
                RedirectKind::Both | RedirectKind::BothAppend => {
                    let handle =
                        self.open_to_write(&single, opening.kind == RedirectKind::BothAppend, world)?;
                    self.set_file(1, Some(handle.clone()));
                    self.set_file(2, Some(handle));
                }
                RedirectKind::Duplicate if single == "-" => self.set_file(fd, None),
                RedirectKind::Duplicate => match single.trim_end_matches('-').parse::<u8>() {
                    Ok(from) => {
                        let Some(handle) = self.environment.file(from).cloned() else {
                            return Err(format!("{from}: Bad file descriptor"));
                        };
                        self.set_file(fd, Some(handle));
                        if single.ends_with('-') {
                            self.set_file(from, None);
                        }
                    }
                    Err(_) if fd == 1 => {
                        let handle = self.open_to_write(&single, false, world)?;
                        self.set_file(1, Some(handle.clone()));
                        self.set_file(2, Some(handle));
                    }
                    Err(_) => return Err(format!("{single}: ambiguous redirect")),
                },
            }
        }
        Ok(buffers)
    }

    fn set_file(&mut self, fd: u8, handle: Option<Handle>) {
        let files = Arc::make_mut(&mut self.environment.files);
        match handle {
            Some(handle) => files.insert(fd, handle),
            None => files.remove(&fd),
        };
    }

    /// A new pipe with this in it.
    pub(super) fn new_buffer(&mut self, bytes: Vec<u8>) -> u32 {
        let id = self.next_buffer;
        self.next_buffer = self.next_buffer.wrapping_add(1);
        self.buffers.insert(id, Buffer::holding(bytes));
        id
    }

    /// A file of `/dev` that leads to where something is open already.
    fn device(&self, path: &str) -> Option<Result<Handle, String>> {
        let fd = match path {
            "/dev/null" => return Some(Ok(Handle::Null)),
            "/dev/stdin" => 0,
            "/dev/stdout" => 1,
            "/dev/stderr" => 2,
            "/dev/tty" | "/dev/console" if self.terminal => return Some(Ok(Handle::Screen)),
            "/dev/tty" => return Some(Err(format!("{path}: No such device or address"))),
            path => path.strip_prefix("/dev/fd/")?.parse().ok()?,
        };
        let handle = self.environment.file(fd).cloned();
        Some(handle.ok_or_else(|| format!("{path}: No such file or directory")))
    }

    fn open_to_read(&mut self, path: &str, world: &mut dyn World) -> Result<Handle, String> {
        let full = self.environment.path(path);
        if let Some(found) = self.device(&full) {
            return found;
        }
        if path.is_empty() {
            return Err(": No such file or directory".to_owned());
        }
        let now = world.now();
        let disk = &world.machine().disk;
        let mut bytes =
            disk.read_as(&full, &self.environment.user, now).map_err(|error| format!("{path}: {error}"))?;
        let endless = disk.device(&full).filter(|device| *device != Device::Null);
        if let Some(device) = endless {
            bytes = device_bytes(world.machine(), now, device, BEGINNING);
        }
        let is_short = endless.is_some() || bytes.len() > limits::PIPE;
        bytes.truncate(limits::PIPE);
        self.steps = self.steps.saturating_add(u32::try_from(bytes.len() / 1_024).unwrap_or(0));
        let id = self.new_buffer(bytes);
        if let Some(buffer) = self.buffers.get_mut(&id) {
            buffer.cut = is_short;
        }
        Ok(Handle::Buffer(id))
    }

    fn open_to_write(&mut self, path: &str, append: bool, world: &mut dyn World) -> Result<Handle, String> {
        let full = self.environment.path(path);
        if let Some(found) = self.device(&full) {
            return found;
        }
        if path.is_empty() {
            return Err(": No such file or directory".to_owned());
        }
        let now = world.now();
        let user = self.environment.user.clone();
        let disk = &mut world.machine_mut().disk;
        let exists = disk.stat(&full, now);
        if !append && self.environment.options.noclobber && exists.is_ok_and(|found| found.kind == Kind::File)
        {
            return Err(format!("{path}: cannot overwrite existing file"));
        }
        if exists.is_ok_and(|found| found.kind == Kind::Directory) || path.ends_with('/') {
            return Err(format!("{path}: Is a directory"));
        }
        let outcome =
            if append { disk.append(&full, b"", &user, now) } else { disk.write(&full, b"", &user, now) };
        outcome.map_err(|error| format!("{path}: {error}"))?;
        Ok(Handle::File(full.into()))
    }

    /// Writes to a descriptor. A full pipe ends the command later; the error is what bash says of a failed write.
    pub(super) fn write(&mut self, fd: u8, bytes: &[u8], world: &mut dyn World) -> Result<(), String> {
        if bytes.is_empty() {
            return Ok(());
        }
        self.steps = self.steps.saturating_add(u32::try_from(bytes.len() / 4_096).unwrap_or(u32::MAX));
        match self.environment.file(fd).cloned() {
            None => Err("write error: Bad file descriptor".to_owned()),
            Some(Handle::Null) => Ok(()),
            Some(Handle::Screen) => {
                self.show(bytes);
                Ok(())
            }
            Some(Handle::Buffer(id)) => {
                if let Some(buffer) = self.buffers.get_mut(&id) {
                    self.broken |= !buffer.write(bytes);
                }
                Ok(())
            }
            Some(Handle::File(path)) => {
                let now = world.now();
                let user = self.environment.user.clone();
                let disk = &mut world.machine_mut().disk;
                let size = disk.stat(&path, now).map_or(0, |found| found.size);
                // A disk may copy what it appends to: that is work too.
                self.steps = self.steps.saturating_add(u32::try_from(size / 2_048).unwrap_or(u32::MAX));
                disk.append(&path, bytes, &user, now).map_err(|error| format!("write error: {error}"))
            }
        }
    }

    /// Writes to the screen.
    pub(super) fn show(&mut self, bytes: &[u8]) {
        // At a terminal the newest lines count, in a log the first.
        if self.terminal {
            self.output.extend_from_slice(bytes);
            let surplus = self.output.len().saturating_sub(limits::BUFFER);
            self.output.drain(..surplus);
            return;
        }
        let room = limits::BUFFER.saturating_sub(self.output.len());
        self.output.extend_from_slice(&bytes[..bytes.len().min(room)]);
        self.lost |= bytes.len() > room;
    }

    /// A complaint of the shell itself, where no world is at hand: to the screen.
    pub(super) fn complain(&mut self, message: &str) {
        let text = format!("{}{message}\n", self.beginning());
        self.show(text.as_bytes());
    }
}
