//! A disk: a tree of files with owners, modes and times.
//!
//! A disk is a shared, immutable [`Layer`] (an image, or the state of a volume at a snapshot) and what was
//! written since. A machine fresh from an image therefore costs next to nothing, and a snapshot shares all
//! contents with the disk it was taken of.
//!
//! Supported: files, directories, symbolic links, permissions by owner, group and others, the sticky bit,
//! logs that grow by themselves ([`Log`]). Refused: hard links. Simplified: a directory's own time does not
//! change when something is created in it; root may do everything.

mod errno;
pub mod images;
mod layer;
mod log;
mod paths;

use std::sync::Arc;

use clockwork::{Few, Instant};

pub use errno::Errno;
pub use images::{Blog, amazon_linux_2, blog_disk};
pub use layer::{Builder, Layer};
pub use log::{Log, LogLine, Repeat, Template};
pub use paths::{absolute, file_name, parent};

use crate::users::{User, Users};

/// What a learner may write on one disk, in our memory: real volumes are larger than a browser tab.
const WRITTEN_LIMIT: u64 = 8 * 1024 * 1024;
/// How many files, directories and links a learner may have on one disk.
const ENTRY_LIMIT: usize = 20_000;
/// How many symbolic links Linux follows in one path before it gives up.
const LINK_LIMIT: usize = 40;
/// How much of a device without end is handed on at once.
pub const BEGINNING: usize = 64 * 1024;
/// What one entry costs besides its bytes, about.
const ENTRY_COST: u64 = 128;

/// A disk, and who may do what on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disk {
    base: Arc<Layer>,
    /// What was written since, by canonical path; `None` is a deletion of what the base has.
    own: Few<Arc<str>, Option<Inode>>,
    /// The bytes that `own` costs.
    written: u64,
    /// The size of the volume in GiB.
    size_gib: u32,
}

/// A file, a directory or a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inode {
    /// What is in it.
    pub content: Content,
    /// Permission bits, such as `0o644`.
    pub mode: u16,
    /// The number of its user.
    pub owner: u32,
    /// The number of its group.
    pub group: u32,
    /// When it was last written.
    pub modified: Instant,
}

/// What is in an inode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A directory; what is in it follows from the paths.
    Directory,
    /// A symbolic link to this path.
    Link(Arc<str>),
    /// A file with these bytes.
    Bytes(Arc<[u8]>),
    /// A file that grows line by line.
    Log(Arc<Log>),
    /// So many zero bytes, which cost nothing: what `dd if=/dev/zero` and `truncate` make.
    Zeros(u64),
    /// A file of `/dev`.
    Device(Device),
}

/// The devices that programs use for what they read and write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// `/dev/null`: empty when read, and it forgets what is written.
    Null,
    /// `/dev/zero`: zeros without end.
    Zero,
    /// `/dev/urandom`: random bytes without end.
    Random,
    /// `/dev/full`: zeros without end, and no room for anything.
    Full,
}

/// What kind of thing a path names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An ordinary file.
    File,
    /// A directory.
    Directory,
    /// A symbolic link.
    Symlink,
    /// A character device.
    Device,
}

/// What `stat` tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Metadata {
    /// What it is.
    pub kind: Kind,
    /// Permission bits, such as `0o644`.
    pub mode: u16,
    /// The number of its user.
    pub owner: u32,
    /// The number of its group.
    pub group: u32,
    /// Bytes.
    pub size: u64,
    /// When it was last written.
    pub modified: Instant,
}

/// What somebody wants to do with a file or a directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Read a file, list a directory.
    Read,
    /// Write a file, create and delete in a directory.
    Write,
    /// Run a file, pass through a directory.
    Execute,
}

/// Space on a disk in KiB, as `df` prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    /// The size of the file system.
    pub total_kib: u64,
    /// What is taken.
    pub used_kib: u64,
}

impl Disk {
    /// A disk with the content of `base`, on a volume of `size_gib` GiB.
    pub fn new(base: Arc<Layer>, size_gib: u32) -> Disk {
        Disk { base, own: Few::new(), written: 0, size_gib }
    }

    /// The content at this moment as a layer that further disks can share. Logs stop growing in it.
    pub fn freeze(&self, now: Instant) -> Arc<Layer> {
        if self.own.is_empty() {
            return Arc::clone(&self.base);
        }
        Arc::new(self.base.with(&self.own, now))
    }

    /// A disk of its own with the content at this moment, as a snapshot or an image keeps it.
    pub fn snapshot(&self, now: Instant) -> Disk {
        Disk::new(self.freeze(now), self.size_gib)
    }

    /// The size of the volume in GiB.
    pub fn size_gib(&self) -> u32 {
        self.size_gib
    }

    /// Gives the volume another size in GiB.
    pub fn set_size_gib(&mut self, size_gib: u32) {
        self.size_gib = size_gib;
    }

    /// How full the disk is, as `df` sees it.
    pub fn usage(&self) -> Usage {
        let total_kib = (u64::from(self.size_gib) * 1024 * 1024).saturating_sub(12_300);
        let zeros = self.own.values().flatten().map(|inode| match inode.content {
            Content::Zeros(size) => size / 1024,
            _ => 0,
        });
        let written =
            (self.base.written() + self.written) / 1024 + zeros.sum::<u64>() + self.base.zeros_kib();
        let used_kib = (self.base.system_kib() + written).min(total_kib);
        Usage { total_kib, used_kib }
    }

    /// About how many bytes this disk costs us beyond what it shares.
    pub fn cost(&self) -> u64 {
        self.written
    }

    /// The users of the base, if `/etc/passwd` and `/etc/group` are still those of the base.
    pub(crate) fn users_of_base(&self) -> Option<&Users> {
        let changed = self.own.contains_key("/etc/passwd") || self.own.contains_key("/etc/group");
        if changed { None } else { self.base.users() }
    }

    /// The bytes of a file, whoever asks.
    ///
    /// # Errors
    /// There is no such file, or it is a directory.
    pub fn read(&self, path: &str, now: Instant) -> Result<Vec<u8>, Errno> {
        let inode = self.inode(path, None)?;
        inode.bytes(now)
    }

    /// The bytes of a file, as a user may read them.
    ///
    /// # Errors
    /// There is no such file, it is a directory, or the user may not read it.
    pub fn read_as(&self, path: &str, user: &User, now: Instant) -> Result<Vec<u8>, Errno> {
        let inode = self.inode(path, Some(user))?;
        inode.allows(user, Access::Read)?;
        inode.bytes(now)
    }

    /// The text of a file, whoever asks; bytes that are no UTF-8 are replaced.
    ///
    /// # Errors
    /// As [`Disk::read`].
    pub fn read_text(&self, path: &str, now: Instant) -> Result<String, Errno> {
        Ok(String::from_utf8_lossy(&self.read(path, now)?).into_owned())
    }

    /// Writes a file from its beginning: creates it (mode 0644, of that user), or replaces what is in it.
    ///
    /// # Errors
    /// The directory is not there, the user may not, the path is a directory, or the disk is full.
    pub fn write(&mut self, path: &str, bytes: &[u8], user: &User, now: Instant) -> Result<(), Errno> {
        let (path, found) = self.for_writing(path, user)?;
        let inode = match found {
            Some(inode) => {
                let content = match inode.content {
                    Content::Device(Device::Full) => return full(bytes),
                    Content::Device(_) => return Ok(()),
                    Content::Log(log) => Content::Log(Arc::new(log.rewritten(bytes, now))),
                    _ => Content::Bytes(bytes.into()),
                };
                Inode { content, modified: now, ..inode }
            }
            None => Inode::new(Content::Bytes(bytes.into()), 0o644, user, now),
        };
        self.put(path, inode)
    }

    /// Makes a file of so many zero bytes, or replaces what is in it. They take their room on the volume, and none of
    /// our memory. At a device nothing changes.
    ///
    /// # Errors
    /// As [`Disk::write`]; the volume has no room for them.
    pub fn write_zeros(&mut self, path: &str, size: u64, user: &User, now: Instant) -> Result<(), Errno> {
        let (path, found) = self.for_writing(path, user)?;
        let usage = self.usage();
        let freed = found.as_ref().map_or(0, |old| match old.content {
            Content::Zeros(size) => size / 1024,
            _ => 0,
        });
        let inode = match found {
            Some(Inode { content: Content::Device(Device::Full), .. }) if size > 0 => {
                return Err(Errno::ENOSPC);
            }
            Some(Inode { content: Content::Device(_), .. }) => return Ok(()),
            Some(inode) => Inode { content: Content::Zeros(size), modified: now, ..inode },
            None => Inode::new(Content::Zeros(size), 0o644, user, now),
        };
        if size / 1024 > (usage.total_kib + freed).saturating_sub(usage.used_kib) {
            return Err(Errno::ENOSPC);
        }
        self.put(path, inode)
    }

    /// The device that a path names, if it names one.
    pub fn device(&self, path: &str) -> Option<Device> {
        match self.inode(path, None).ok()?.content {
            Content::Device(device) => Some(device),
            _ => None,
        }
    }

    /// Writes at the end of a file, and creates it if need be.
    ///
    /// # Errors
    /// As [`Disk::write`].
    pub fn append(&mut self, path: &str, bytes: &[u8], user: &User, now: Instant) -> Result<(), Errno> {
        let (path, found) = self.for_writing(path, user)?;
        let inode = match found {
            Some(inode) => {
                let content = match inode.content {
                    Content::Device(Device::Full) => return full(bytes),
                    Content::Device(_) => return Ok(()),
                    Content::Zeros(size) if bytes.is_empty() => Content::Zeros(size),
                    Content::Zeros(size) => {
                        let mut all = inode_zeros(size).ok_or(Errno::ENOSPC)?;
                        all.extend_from_slice(bytes);
                        Content::Bytes(all.into())
                    }
                    Content::Log(mut log) => {
                        Arc::make_mut(&mut log).push(LogLine::written(now, bytes));
                        Content::Log(log)
                    }
                    Content::Bytes(old) => {
                        if old.len() as u64 + bytes.len() as u64 > WRITTEN_LIMIT {
                            return Err(Errno::ENOSPC);
                        }
                        Content::Bytes([&old[..], bytes].concat().into())
                    }
                    other => other,
                };
                Inode { content, modified: now, ..inode }
            }
            None => Inode::new(Content::Bytes(bytes.into()), 0o644, user, now),
        };
        self.put(path, inode)
    }

    /// What a path names, links followed.
    ///
    /// # Errors
    /// There is nothing, or links lead in a circle.
    pub fn stat(&self, path: &str, now: Instant) -> Result<Metadata, Errno> {
        Ok(self.inode(path, None)?.metadata(now))
    }

    /// What a path names; a link is told as a link.
    ///
    /// # Errors
    /// There is nothing.
    pub fn lstat(&self, path: &str, now: Instant) -> Result<Metadata, Errno> {
        let path = self.resolve(path, false, None)?;
        Ok(self.get(&path).ok_or(Errno::ENOENT)?.metadata(now))
    }

    /// Whether there is something at this path, links followed.
    pub fn exists(&self, path: &str) -> bool {
        self.inode(path, None).is_ok()
    }

    /// Whether this path names a directory, links followed.
    pub fn is_directory(&self, path: &str) -> bool {
        self.inode(path, None).is_ok_and(|inode| inode.content == Content::Directory)
    }

    /// Where a symbolic link leads.
    ///
    /// # Errors
    /// There is nothing, or it is no link.
    pub fn read_link(&self, path: &str) -> Result<String, Errno> {
        let path = self.resolve(path, false, None)?;
        match &self.get(&path).ok_or(Errno::ENOENT)?.content {
            Content::Link(target) => Ok(target.to_string()),
            _ => Err(Errno::EINVAL),
        }
    }

    /// The path of a thing without links, `.` and `..`; the last part need not exist.
    ///
    /// # Errors
    /// A directory on the way is not there, or links lead in a circle.
    pub fn canonical(&self, path: &str) -> Result<String, Errno> {
        self.resolve(path, true, None)
    }

    /// The names in a directory, in order.
    ///
    /// # Errors
    /// There is nothing, or it is no directory.
    pub fn list(&self, path: &str) -> Result<Vec<String>, Errno> {
        let path = self.resolve(path, true, None)?;
        if self.get(&path).ok_or(Errno::ENOENT)?.content != Content::Directory {
            return Err(Errno::ENOTDIR);
        }
        Ok(self.names_below(&path))
    }

    /// The names in a directory, as a user may list them.
    ///
    /// # Errors
    /// As [`Disk::list`], or the user may not.
    pub fn list_as(&self, path: &str, user: &User) -> Result<Vec<String>, Errno> {
        let inode = self.inode(path, Some(user))?;
        if inode.content == Content::Directory {
            inode.allows(user, Access::Read)?;
        }
        self.list(path)
    }

    /// Creates a directory (mode 0755, of that user).
    ///
    /// # Errors
    /// Something is there already, its parent is not there, the user may not, or the disk is full.
    pub fn mkdir(&mut self, path: &str, user: &User, now: Instant) -> Result<(), Errno> {
        let path = self.for_creating(path, user)?;
        self.put(path, Inode::new(Content::Directory, 0o755, user, now))
    }

    /// Creates a directory and those above it that are missing.
    ///
    /// # Errors
    /// As [`Disk::mkdir`], but a directory that is there already is fine.
    pub fn mkdir_all(&mut self, path: &str, user: &User, now: Instant) -> Result<(), Errno> {
        let path = absolute("/", path);
        let ends = path.match_indices('/').map(|(at, _)| at).skip(1).chain([path.len()]);
        for end in ends.collect::<Vec<_>>() {
            let part = path.get(..end).unwrap_or(&path);
            match self.mkdir(part, user, now) {
                Ok(()) => {}
                Err(_) if self.is_directory(part) => {}
                Err(errno) => return Err(errno),
            }
        }
        Ok(())
    }

    /// Creates a symbolic link at `path` that leads to `target`.
    ///
    /// # Errors
    /// As [`Disk::mkdir`].
    pub fn symlink(&mut self, target: &str, path: &str, user: &User, now: Instant) -> Result<(), Errno> {
        if target.len() > paths::LONGEST_PATH {
            return Err(Errno::ENAMETOOLONG);
        }
        let path = self.for_creating(path, user)?;
        self.put(path, Inode::new(Content::Link(target.into()), 0o777, user, now))
    }

    /// Deletes a file or a link.
    ///
    /// # Errors
    /// There is nothing, it is a directory, or the user may not.
    pub fn remove_file(&mut self, path: &str, user: &User) -> Result<(), Errno> {
        let path = self.for_removing(path, user)?;
        if self.get(&path).is_some_and(|inode| inode.content == Content::Directory) {
            return Err(Errno::EISDIR);
        }
        self.take_away(&path);
        Ok(())
    }

    /// Deletes an empty directory.
    ///
    /// # Errors
    /// There is nothing, it is no directory, something is in it, or the user may not.
    pub fn remove_dir(&mut self, path: &str, user: &User) -> Result<(), Errno> {
        let path = self.for_removing(path, user)?;
        if self.get(&path).is_some_and(|inode| inode.content != Content::Directory) {
            return Err(Errno::ENOTDIR);
        }
        if path == "/" {
            return Err(Errno::EBUSY);
        }
        if !self.names_below(&path).is_empty() {
            return Err(Errno::ENOTEMPTY);
        }
        self.take_away(&path);
        Ok(())
    }

    /// Moves a file or a directory with all that is in it, in place of a file or an empty directory that is
    /// there already.
    ///
    /// # Errors
    /// There is nothing, the user may not, or the target is of another kind or inside the source.
    pub fn rename(&mut self, from: &str, to: &str, user: &User) -> Result<(), Errno> {
        let from = self.for_removing(from, user)?;
        let inode = self.get(&from).ok_or(Errno::ENOENT)?.clone();
        let target = self.resolve(to, false, Some(user))?;
        if from == target {
            return Ok(());
        }
        if from == "/" || target.starts_with(&format!("{from}/")) {
            return Err(Errno::EINVAL);
        }
        self.may_change_directory_of(&target, user)?;
        match self.get(&target).map(|there| there.content == Content::Directory) {
            Some(true) if inode.content != Content::Directory => return Err(Errno::EISDIR),
            Some(true) => self.remove_dir(&target, user)?,
            Some(false) if inode.content == Content::Directory => return Err(Errno::ENOTDIR),
            Some(false) => self.remove_file(&target, user)?,
            None => {}
        }
        for below in self.paths_below(&from) {
            if let Some(moved) = self.get(&below).cloned() {
                let rest = below.get(from.len()..).unwrap_or_default();
                self.put(format!("{target}{rest}"), moved)?;
                self.take_away(&below);
            }
        }
        self.put(target, inode)?;
        self.take_away(&from);
        Ok(())
    }

    /// Changes the permission bits; the owner or root may.
    ///
    /// # Errors
    /// There is nothing, or the user may not.
    pub fn chmod(&mut self, path: &str, mode: u16, user: &User) -> Result<(), Errno> {
        let path = self.resolve(path, true, Some(user))?;
        let inode = self.get(&path).ok_or(Errno::ENOENT)?.clone();
        if !user.is_root() && inode.owner != user.uid {
            return Err(Errno::EPERM);
        }
        self.put(path, Inode { mode: mode & 0o7777, ..inode })
    }

    /// Changes owner and group; only root may, but an owner may give a file to a group of their own.
    /// `None` leaves the number as it is.
    ///
    /// # Errors
    /// There is nothing, or the user may not.
    pub fn chown(
        &mut self,
        path: &str,
        owner: Option<u32>,
        group: Option<u32>,
        user: &User,
    ) -> Result<(), Errno> {
        let path = self.resolve(path, true, Some(user))?;
        let inode = self.get(&path).ok_or(Errno::ENOENT)?.clone();
        let keeps_owner = owner.is_none_or(|owner| owner == inode.owner);
        let own_group = group.is_none_or(|group| group == inode.group || group == user.gid);
        let may = user.is_root() || (inode.owner == user.uid && keeps_owner && own_group);
        if !may {
            return Err(Errno::EPERM);
        }
        self.put(
            path,
            Inode { owner: owner.unwrap_or(inode.owner), group: group.unwrap_or(inode.group), ..inode },
        )
    }

    /// Sets when a file was last written, as `touch` does; the owner or root may.
    ///
    /// # Errors
    /// There is nothing, or the user may not.
    pub fn touch(&mut self, path: &str, user: &User, modified: Instant) -> Result<(), Errno> {
        let path = self.resolve(path, true, Some(user))?;
        let inode = self.get(&path).ok_or(Errno::ENOENT)?.clone();
        if inode.owner != user.uid {
            inode.allows(user, Access::Write)?;
        }
        self.put(path, Inode { modified, ..inode })
    }

    /// Whether a user may do this with what the path names, links followed.
    ///
    /// # Errors
    /// There is nothing, or `EACCES`.
    pub fn may(&self, path: &str, user: &User, access: Access) -> Result<(), Errno> {
        self.inode(path, Some(user))?.allows(user, access)
    }

    /// How many lines a file has in all, those a long log no longer keeps included.
    ///
    /// # Errors
    /// There is no such file, or it is a directory.
    pub fn count_lines(&self, path: &str, now: Instant) -> Result<u64, Errno> {
        match &self.inode(path, None)?.content {
            Content::Log(log) => Ok(log.count_lines(now)),
            Content::Bytes(bytes) => Ok(bytes.iter().filter(|byte| **byte == b'\n').count() as u64),
            Content::Directory => Err(Errno::EISDIR),
            Content::Link(_) | Content::Device(_) | Content::Zeros(_) => Ok(0),
        }
    }

    /// Makes a file a log that grows line by line, and creates it (of root, 0644) if need be.
    ///
    /// # Errors
    /// Its directory is not there, or it is a directory itself.
    pub fn open_log(&mut self, path: &str, now: Instant) -> Result<(), Errno> {
        let root = User::root();
        let (path, found) = self.for_writing(path, &root)?;
        let inode = match found {
            Some(Inode { content: Content::Log(_) | Content::Device(_), .. }) => return Ok(()),
            Some(inode) => {
                let mut log = Log::default();
                log.push(LogLine::written(inode.modified, &inode.bytes(now)?));
                Inode { content: Content::Log(Arc::new(log)), ..inode }
            }
            None => Inode::new(Content::Log(Arc::default()), 0o644, &root, now),
        };
        self.put(path, inode)
    }

    /// Writes one line to a log that a service holds open. A file that was deleted meanwhile takes the line
    /// with it, as on Linux.
    pub fn append_log(&mut self, path: &str, line: LogLine) {
        self.change_log(path, |log| log.push(line));
    }

    /// Lets a log grow by itself; the number names the repeat for [`Disk::close_repeat`]. `None` if there is
    /// no such log.
    pub fn open_repeat(&mut self, path: &str, repeat: Repeat) -> Option<u64> {
        self.change_log(path, |log| log.open_repeat(repeat))
    }

    /// Ends a repeat: its lines strictly before `until` stay.
    pub fn close_repeat(&mut self, path: &str, key: u64, until: Instant) {
        self.change_log(path, |log| log.close_repeat(key, until));
    }

    fn change_log<T>(&mut self, path: &str, change: impl FnOnce(&mut Log) -> T) -> Option<T> {
        let path = self.resolve(path, true, None).ok()?;
        let mut inode = self.get(&path)?.clone();
        let Content::Log(log) = &mut inode.content else { return None };
        // The old copy must go first: else every line would copy the whole log.
        let before = self.own.remove(path.as_str()).flatten();
        self.written = self.written.saturating_sub(before.as_ref().map_or(0, |old| cost(&path, old)));
        drop(before);
        let answer = change(Arc::make_mut(log));
        self.written += cost(&path, &inode);
        self.own.insert(path.into(), Some(inode));
        Some(answer)
    }

    /// The canonical path of `path`: without links (the last one only if `follow`), `.` and `..`. The last
    /// part need not exist. With a user, every directory on the way must let them pass.
    fn resolve(&self, path: &str, follow: bool, user: Option<&User>) -> Result<String, Errno> {
        if path.is_empty() {
            return Err(Errno::ENOENT);
        }
        if path.len() > paths::LONGEST_PATH {
            return Err(Errno::ENAMETOOLONG);
        }
        if let Some(found) = self.resolve_plain(path, follow, user) {
            return found.map(|()| path.to_owned());
        }
        let follow = follow || path.ends_with('/');
        let mut links = 0;
        let mut current = String::new();
        let mut ahead: Vec<String> = path.rsplit('/').map(str::to_owned).collect();
        while let Some(part) = ahead.pop() {
            if part.is_empty() || part == "." {
                continue;
            }
            self.pass(&current, user)?;
            if part == ".." {
                current.truncate(current.rfind('/').unwrap_or(0));
                continue;
            }
            if part.len() > paths::LONGEST_NAME {
                return Err(Errno::ENAMETOOLONG);
            }
            let child = format!("{current}/{part}");
            let is_last = ahead.iter().all(|rest| rest.is_empty() || rest == ".");
            match self.get(&child) {
                None if is_last => return Ok(child),
                None => return Err(Errno::ENOENT),
                Some(Inode { content: Content::Link(target), .. }) if follow || !is_last => {
                    links += 1;
                    if links > LINK_LIMIT {
                        return Err(Errno::ELOOP);
                    }
                    if target.starts_with('/') {
                        current.clear();
                    }
                    ahead.extend(target.rsplit('/').map(str::to_owned));
                }
                Some(_) => current = child,
            }
        }
        if current.is_empty() {
            return Ok("/".to_owned());
        }
        let is_directory = self.get(&current).is_some_and(|inode| inode.content == Content::Directory);
        if path.ends_with('/') && !is_directory { Err(Errno::ENOTDIR) } else { Ok(current) }
    }

    /// What [`Disk::resolve`] says of a path that is canonical already, as nearly all are: each directory is looked up
    /// once, and nothing is put together. `None` for any other path.
    fn resolve_plain(&self, path: &str, follow: bool, user: Option<&User>) -> Option<Result<(), Errno>> {
        let parts = path.strip_prefix('/')?.split('/');
        let odd = |part: &str| matches!(part, "" | "." | "..") || part.len() > paths::LONGEST_NAME;
        if parts.clone().any(odd) {
            return None;
        }
        let mut directory = self.get("/");
        let mut end = 0;
        for part in parts {
            if let Err(errno) = may_pass(directory, user) {
                return Some(Err(errno));
            }
            end += 1 + part.len();
            let is_last = end == path.len();
            directory = self.get(path.get(..end)?);
            match directory {
                None if is_last => return Some(Ok(())),
                None => return Some(Err(Errno::ENOENT)),
                Some(Inode { content: Content::Link(_), .. }) if follow || !is_last => return None,
                Some(_) => {}
            }
        }
        Some(Ok(()))
    }

    /// Passing through a directory: it must be one, and let the user through.
    fn pass(&self, directory: &str, user: Option<&User>) -> Result<(), Errno> {
        may_pass(self.get(if directory.is_empty() { "/" } else { directory }), user)
    }

    fn inode(&self, path: &str, user: Option<&User>) -> Result<&Inode, Errno> {
        let path = self.resolve(path, true, user)?;
        self.get(&path).ok_or(Errno::ENOENT)
    }

    /// What is at a canonical path.
    fn get(&self, path: &str) -> Option<&Inode> {
        match self.own.get(path) {
            Some(own) => own.as_ref(),
            None => self.base.get(path),
        }
    }

    fn for_writing(&self, path: &str, user: &User) -> Result<(String, Option<Inode>), Errno> {
        let path = self.resolve(path, true, Some(user))?;
        match self.get(&path) {
            Some(inode) if inode.content == Content::Directory => Err(Errno::EISDIR),
            Some(inode) => {
                inode.allows(user, Access::Write)?;
                let inode = inode.clone();
                Ok((path, Some(inode)))
            }
            None => {
                self.may_change_directory_of(&path, user)?;
                Ok((path, None))
            }
        }
    }

    fn for_creating(&self, path: &str, user: &User) -> Result<String, Errno> {
        let trimmed = path.trim_end_matches('/');
        if trimmed.is_empty() && !path.is_empty() {
            return Err(Errno::EEXIST);
        }
        let path = self.resolve(trimmed, false, Some(user))?;
        if self.get(&path).is_some() {
            return Err(Errno::EEXIST);
        }
        self.may_change_directory_of(&path, user)?;
        Ok(path)
    }

    fn for_removing(&self, path: &str, user: &User) -> Result<String, Errno> {
        let path = self.resolve(path, false, Some(user))?;
        let owner = self.get(&path).ok_or(Errno::ENOENT)?.owner;
        self.may_change_directory_of(&path, user)?;
        let directory = self.get(parent(&path)).ok_or(Errno::ENOENT)?;
        let sticky = directory.mode & 0o1000 != 0;
        if sticky && !user.is_root() && user.uid != owner && user.uid != directory.owner {
            return Err(Errno::EPERM);
        }
        Ok(path)
    }

    fn may_change_directory_of(&self, path: &str, user: &User) -> Result<(), Errno> {
        let directory = self.get(parent(path)).ok_or(Errno::ENOENT)?;
        if directory.content != Content::Directory {
            return Err(Errno::ENOTDIR);
        }
        directory.allows(user, Access::Write)
    }

    /// The canonical paths of all that is below a directory.
    fn paths_below(&self, directory: &str) -> Vec<String> {
        let prefix = if directory == "/" { "/".to_owned() } else { format!("{directory}/") };
        let below = |path: &Arc<str>| path.len() > prefix.len() && path.starts_with(&prefix);
        let own = self
            .own
            .starting_at(prefix.as_str())
            .map(|(path, _)| path)
            .take_while(|path| path.starts_with(&prefix));
        let all: std::collections::BTreeSet<&Arc<str>> =
            clockwork::sort::gather(self.base.below(&prefix).chain(own).filter(|path| below(path)));
        all.into_iter().filter(|path| self.get(path).is_some()).map(|path| path.to_string()).collect()
    }

    fn names_below(&self, directory: &str) -> Vec<String> {
        let skip = if directory == "/" { 1 } else { directory.len() + 1 };
        let paths = self.paths_below(directory).into_iter();
        paths
            .filter_map(|path| path.get(skip..).filter(|name| !name.contains('/')).map(str::to_owned))
            .collect()
    }

    /// Puts an inode at a canonical path.
    fn put(&mut self, path: String, inode: Inode) -> Result<(), Errno> {
        let before = self.own.get(path.as_str()).and_then(Option::as_ref).map_or(0, |old| cost(&path, old));
        let written = self.written.saturating_sub(before) + cost(&path, &inode);
        let grows = written > self.written;
        let volume = u64::from(self.size_gib) * 1024 * 1024 * 1024;
        if grows
            && (written > WRITTEN_LIMIT
                || self.own.len() >= ENTRY_LIMIT
                || self.base.written() + written > volume)
        {
            return Err(Errno::ENOSPC);
        }
        self.written = written;
        self.own.insert(path.into(), Some(inode));
        Ok(())
    }

    fn take_away(&mut self, path: &str) {
        if let Some(Some(old)) = self.own.remove(path) {
            self.written = self.written.saturating_sub(cost(path, &old));
        }
        if self.base.get(path).is_some() {
            self.own.insert(path.into(), None);
        }
    }
}

/// Passing through what is there: it must be a directory, and let the user through.
fn may_pass(found: Option<&Inode>, user: Option<&User>) -> Result<(), Errno> {
    let inode = found.ok_or(Errno::ENOENT)?;
    if inode.content != Content::Directory {
        return Err(Errno::ENOTDIR);
    }
    user.map_or(Ok(()), |user| inode.allows(user, Access::Execute))
}

fn full(bytes: &[u8]) -> Result<(), Errno> {
    if bytes.is_empty() { Ok(()) } else { Err(Errno::ENOSPC) }
}

/// So many zeros, if they are few enough to be looked at.
fn inode_zeros(size: u64) -> Option<Vec<u8>> {
    (size <= WRITTEN_LIMIT).then(|| vec![0; usize::try_from(size).unwrap_or(0)])
}

impl Inode {
    fn new(content: Content, mode: u16, user: &User, modified: Instant) -> Inode {
        Inode { content, mode, owner: user.uid, group: user.gid, modified }
    }

    fn bytes(&self, now: Instant) -> Result<Vec<u8>, Errno> {
        match &self.content {
            Content::Directory => Err(Errno::EISDIR),
            Content::Link(_) | Content::Device(Device::Null | Device::Random) => Ok(Vec::new()),
            Content::Device(Device::Zero | Device::Full) => Ok(vec![0; BEGINNING]),
            Content::Zeros(size) => inode_zeros(*size).ok_or(Errno::EFBIG),
            Content::Bytes(bytes) => Ok(bytes.to_vec()),
            Content::Log(log) => Ok(log.read(now)),
        }
    }

    fn metadata(&self, now: Instant) -> Metadata {
        let (kind, size) = match &self.content {
            Content::Directory => (Kind::Directory, 4096),
            Content::Link(target) => (Kind::Symlink, target.len() as u64),
            Content::Bytes(bytes) => (Kind::File, bytes.len() as u64),
            Content::Log(log) => (Kind::File, log.size(now)),
            Content::Zeros(size) => (Kind::File, *size),
            Content::Device(_) => (Kind::Device, 0),
        };
        let modified = match &self.content {
            Content::Log(log) => log.modified(now).max(self.modified),
            _ => self.modified,
        };
        Metadata { kind, mode: self.mode, owner: self.owner, group: self.group, size, modified }
    }

    fn allows(&self, user: &User, access: Access) -> Result<(), Errno> {
        let bit = match access {
            Access::Read => 0o4,
            Access::Write => 0o2,
            Access::Execute => 0o1,
        };
        if user.is_root() {
            let runs = self.content == Content::Directory || self.mode & 0o111 != 0;
            return if access == Access::Execute && !runs { Err(Errno::EACCES) } else { Ok(()) };
        }
        let shift = if self.owner == user.uid {
            6
        } else if self.group == user.gid || user.belongs_to(self.group) {
            3
        } else {
            0
        };
        if (self.mode >> shift) & bit != 0 { Ok(()) } else { Err(Errno::EACCES) }
    }
}

/// What an entry costs of our memory, about.
fn cost(path: &str, inode: &Inode) -> u64 {
    let content = match &inode.content {
        Content::Bytes(bytes) => bytes.len() as u64,
        Content::Link(target) => target.len() as u64,
        Content::Log(log) => log.cost(),
        Content::Directory | Content::Device(_) | Content::Zeros(_) => 0,
    };
    ENTRY_COST + path.len() as u64 + content
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_path_leads_where_the_same_path_with_a_dot_leads() {
        let disk = blog_disk(&Blog { database_host: "blogdb".to_owned(), size_gib: 8 });
        let (root, nobody) = (User::root(), User { uid: 99, gid: 99, gids: vec![99], ..User::root() });
        let mut paths = disk.paths_below("/");
        assert!(
            paths.iter().any(|path| matches!(disk.get(path).map(|i| &i.content), Some(Content::Link(_))))
        );
        let missing =
            ["/missing", "/missing/file", "/etc/passwd/file", "/root/file", "/etc/a..b", "/etc/..", "/etc/"];
        paths.extend(missing.map(str::to_owned));
        paths.push(format!("/etc/{}", "x".repeat(256)));
        let mut refused = 0;
        for path in &paths {
            for follow in [true, false] {
                for user in [None, Some(&root), Some(&nobody)] {
                    let plain = disk.resolve(path, follow, user);
                    assert_eq!(plain, disk.resolve(&format!("/.{path}"), follow, user), "{path}");
                    refused += usize::from(plain == Err(Errno::EACCES));
                }
            }
        }
        assert!(refused > 0, "somebody may not pass somewhere");
    }
}
