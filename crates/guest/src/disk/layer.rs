//! A shared, immutable state of a disk: what an image holds.

use std::collections::BTreeMap;
use std::sync::Arc;

use clockwork::{Few, Instant};

use super::{Content, Device, ENTRY_COST, Inode, cost};
use crate::users::Users;

/// All entries of a disk at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    entries: BTreeMap<Arc<str>, Inode>,
    /// What the base system takes of a real volume, in KiB: files that no learner looks at are not here.
    system_kib: u64,
    /// What learners wrote into this image, in bytes.
    written: u64,
    /// What files of zeros take of the volume, in KiB.
    zeros_kib: u64,
    /// The users of `/etc/passwd`, read once for all machines.
    users: Option<Users>,
}

/// A layer in the making.
#[derive(Clone, Debug)]
pub struct Builder {
    entries: BTreeMap<Arc<str>, Inode>,
    system_kib: u64,
    made: Instant,
}

impl Layer {
    pub(super) fn get(&self, path: &str) -> Option<&Inode> {
        self.entries.get(path)
    }

    /// The paths that begin with `prefix`, in order.
    pub(super) fn below(&self, prefix: &str) -> impl Iterator<Item = &Arc<str>> {
        let paths = self.entries.range(Arc::from(prefix)..).map(|(path, _)| path);
        paths.take_while(move |path| path.starts_with(prefix))
    }

    pub(super) fn system_kib(&self) -> u64 {
        self.system_kib
    }

    /// What files of zeros take of the volume, in KiB.
    pub(super) fn zeros_kib(&self) -> u64 {
        self.zeros_kib
    }

    pub(super) fn written(&self) -> u64 {
        self.written
    }

    pub(super) fn users(&self) -> Option<&Users> {
        self.users.as_ref()
    }

    /// This layer with what was written since. Logs end at `now`: in an image nothing grows.
    pub(super) fn with(&self, own: &Few<Arc<str>, Option<Inode>>, now: Instant) -> Layer {
        let mut layer = self.clone();
        for (path, inode) in own {
            let Some(inode) = inode else {
                layer.entries.remove(path);
                continue;
            };
            let mut inode = inode.clone();
            if let Content::Log(log) = &mut inode.content {
                inode.modified = inode.modified.max(log.modified(now));
                Arc::make_mut(log).close(now);
            }
            layer.written = layer.written.saturating_add(cost(path, &inode).saturating_sub(ENTRY_COST));
            layer.entries.insert(Arc::clone(path), inode);
        }
        let zeros = layer.entries.values().map(|inode| match inode.content {
            Content::Zeros(size) => size / 1024,
            _ => 0,
        });
        layer.zeros_kib = zeros.sum();
        layer.users = read_users(&layer.entries);
        layer
    }
}

impl Builder {
    /// An empty layer whose files were all made at one moment.
    pub fn new(system_kib: u64, made: Instant) -> Builder {
        let mut builder = Builder { entries: BTreeMap::new(), system_kib, made };
        builder.put("/", Content::Directory, 0o755, (0, 0));
        builder
    }

    /// A directory of root, mode 0755, and those above it.
    pub fn directory(mut self, path: &str) -> Builder {
        self.make_parents(path);
        self.put(path, Content::Directory, 0o755, (0, 0));
        self
    }

    /// A file of root, mode 0644, and the directories above it.
    pub fn file(mut self, path: &str, content: impl AsRef<[u8]>) -> Builder {
        self.make_parents(path);
        self.put(path, Content::Bytes(content.as_ref().into()), 0o644, (0, 0));
        self
    }

    /// A program of root: the shell runs what is in the registry; on the disk it is a file with the mode 0755.
    pub fn program(mut self, path: &str) -> Builder {
        self.make_parents(path);
        self.put(path, Content::Bytes(Arc::from(&b"\x7fELF\n"[..])), 0o755, (0, 0));
        self
    }

    /// A symbolic link.
    pub fn link(mut self, target: &str, path: &str) -> Builder {
        self.make_parents(path);
        self.put(path, Content::Link(target.into()), 0o777, (0, 0));
        self
    }

    /// A device.
    pub fn device(mut self, path: &str, device: Device) -> Builder {
        self.make_parents(path);
        self.put(path, Content::Device(device), 0o666, (0, 0));
        self
    }

    /// Gives an entry another mode, owner and group.
    pub fn owned(mut self, path: &str, mode: u16, owner: u32, group: u32) -> Builder {
        if let Some(inode) = self.entries.get_mut(path) {
            *inode = Inode { mode, owner, group, ..inode.clone() };
        }
        self
    }

    /// The finished layer.
    pub fn build(self) -> Arc<Layer> {
        let users = read_users(&self.entries);
        Arc::new(Layer {
            entries: self.entries,
            system_kib: self.system_kib,
            written: 0,
            zeros_kib: 0,
            users,
        })
    }

    fn make_parents(&mut self, path: &str) {
        let mut above = super::parent(path);
        while above != "/" && !self.entries.contains_key(above) {
            let directory = above.to_owned();
            self.put(&directory, Content::Directory, 0o755, (0, 0));
            above = super::parent(above);
        }
    }

    fn put(&mut self, path: &str, content: Content, mode: u16, (owner, group): (u32, u32)) {
        self.entries.insert(path.into(), Inode { content, mode, owner, group, modified: self.made });
    }
}

fn read_users(entries: &BTreeMap<Arc<str>, Inode>) -> Option<Users> {
    let text = |path: &str| match &entries.get(path)?.content {
        Content::Bytes(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        _ => None,
    };
    let users = Users::parse(&text("/etc/passwd")?, &text("/etc/group")?);
    users.find("root").is_some().then_some(users)
}
