//! Who may log in: the users and groups of a machine.
//!
//! `/etc/passwd` and `/etc/group` are the truth that survives in an image; [`Users`] is what the machine
//! read from them, shared with every machine whose disk has the same two files.

use std::sync::Arc;

use clockwork::{Instant, sort};

use crate::disk::{Disk, Errno};

/// One user of a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// The login name.
    pub name: String,
    /// The number of the user; 0 is root.
    pub uid: u32,
    /// The number of the first group.
    pub gid: u32,
    /// The home directory.
    pub home: String,
    /// The login shell.
    pub shell: String,
    /// The names of all groups, the first group first.
    pub groups: Vec<String>,
    /// The numbers of all groups, in the same order.
    pub gids: Vec<u32>,
}

impl User {
    /// The user who may do everything.
    pub fn root() -> User {
        User {
            name: "root".to_owned(),
            uid: 0,
            gid: 0,
            home: "/root".to_owned(),
            shell: "/bin/bash".to_owned(),
            groups: vec!["root".to_owned()],
            gids: vec![0],
        }
    }

    /// Whether this is the user who may do everything.
    pub fn is_root(&self) -> bool {
        self.uid == 0
    }

    /// Whether the user is in the group with this number.
    pub fn belongs_to(&self, gid: u32) -> bool {
        self.gid == gid || self.gids.contains(&gid)
    }

    /// Whether `sudo` obeys this user without a password, as Amazon Linux sets it up for `ec2-user`.
    pub fn may_sudo(&self) -> bool {
        self.is_root() || self.groups.iter().any(|group| group == "wheel")
    }
}

/// One group of a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its number.
    pub gid: u32,
    /// The users whose first group is another one.
    pub members: Vec<String>,
}

/// All users and groups of a machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Users {
    lists: Arc<Lists>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Lists {
    users: Vec<User>,
    groups: Vec<Group>,
}

/// Why a user could not be added or removed, as `useradd` and `userdel` say it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UsersError {
    /// The name is taken.
    #[error("user '{0}' already exists")]
    Exists(String),
    /// Nobody has that name.
    #[error("user '{0}' does not exist")]
    Missing(String),
    /// The name has letters that names may not have.
    #[error("invalid user name '{0}'")]
    InvalidName(String),
    /// A group that was asked for is not there.
    #[error("group '{0}' does not exist")]
    NoGroup(String),
    /// The two files could not be written.
    #[error("cannot write /etc/passwd: {0}")]
    Disk(Errno),
}

impl Users {
    /// Reads the texts of `/etc/passwd` and `/etc/group`; lines that make no sense are skipped.
    pub fn parse(passwd: &str, group: &str) -> Users {
        let groups: Vec<Group> = group.lines().filter_map(parse_group).collect();
        let users = passwd.lines().filter_map(|line| parse_user(line, &groups)).collect();
        Users { lists: Arc::new(Lists { users, groups }) }
    }

    /// Reads the users of a disk. A disk without `/etc/passwd` has root alone.
    pub fn of_disk(disk: &Disk, now: Instant) -> Users {
        if let Some(users) = disk.users_of_base() {
            return users.clone();
        }
        let text = |path| {
            disk.read(path, now).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
        };
        let users = Users::parse(&text("/etc/passwd"), &text("/etc/group"));
        if users.find("root").is_some() {
            users
        } else {
            Users::parse("root:x:0:0:root:/root:/bin/bash", "root:x:0:")
        }
    }

    /// The user of this name.
    pub fn find(&self, name: &str) -> Option<&User> {
        self.lists.users.iter().find(|user| user.name == name)
    }

    /// The user with this number.
    pub fn find_uid(&self, uid: u32) -> Option<&User> {
        self.lists.users.iter().find(|user| user.uid == uid)
    }

    /// The group of this name.
    pub fn find_group(&self, name: &str) -> Option<&Group> {
        self.lists.groups.iter().find(|group| group.name == name)
    }

    /// The group with this number.
    pub fn find_gid(&self, gid: u32) -> Option<&Group> {
        self.lists.groups.iter().find(|group| group.gid == gid)
    }

    /// The users in the order of `/etc/passwd`.
    pub fn iter(&self) -> impl Iterator<Item = &User> {
        self.lists.users.iter()
    }

    /// What `ls -l` prints for a user number.
    pub fn user_name(&self, uid: u32) -> String {
        self.find_uid(uid).map_or_else(|| uid.to_string(), |user| user.name.clone())
    }

    /// What `ls -l` prints for a group number.
    pub fn group_name(&self, gid: u32) -> String {
        self.find_gid(gid).map_or_else(|| gid.to_string(), |group| group.name.clone())
    }

    /// The next free number for a person (1000 and up).
    pub fn free_uid(&self) -> u32 {
        let taken = |id: &u32| self.find_uid(*id).is_some() || self.find_gid(*id).is_some();
        (1000..60_000).find(|id| !taken(id)).unwrap_or(60_000)
    }

    /// Adds a user with a first group of the same name and number, unless a group with that number is there.
    ///
    /// # Errors
    /// The name is taken or no name, or one of the further groups is not there.
    pub fn add(&mut self, mut user: User) -> Result<(), UsersError> {
        if !is_name(&user.name) {
            return Err(UsersError::InvalidName(user.name));
        }
        if self.find(&user.name).is_some() {
            return Err(UsersError::Exists(user.name));
        }
        let lists = Arc::make_mut(&mut self.lists);
        if !lists.groups.iter().any(|group| group.gid == user.gid) {
            lists.groups.push(Group { name: user.name.clone(), gid: user.gid, members: Vec::new() });
        }
        user.gids.clear();
        for name in &user.groups {
            let Some(group) = lists.groups.iter_mut().find(|group| group.name == *name) else {
                return Err(UsersError::NoGroup(name.clone()));
            };
            user.gids.push(group.gid);
            if group.gid != user.gid && !group.members.contains(&user.name) {
                group.members.push(user.name.clone());
            }
        }
        lists.users.push(user);
        Ok(())
    }

    /// Puts a user into one more group.
    ///
    /// # Errors
    /// The user or the group is not there.
    pub fn join(&mut self, name: &str, group_name: &str) -> Result<(), UsersError> {
        let lists = Arc::make_mut(&mut self.lists);
        let user = lists.users.iter_mut().find(|user| user.name == name);
        let user = user.ok_or_else(|| UsersError::Missing(name.to_owned()))?;
        let group = lists.groups.iter_mut().find(|group| group.name == group_name);
        let group = group.ok_or_else(|| UsersError::NoGroup(group_name.to_owned()))?;
        if !user.belongs_to(group.gid) {
            user.groups.push(group.name.clone());
            user.gids.push(group.gid);
            group.members.push(user.name.clone());
        }
        Ok(())
    }

    /// Removes a user, and the group of the same name.
    ///
    /// # Errors
    /// Nobody has that name.
    pub fn remove(&mut self, name: &str) -> Result<User, UsersError> {
        let lists = Arc::make_mut(&mut self.lists);
        let index = lists.users.iter().position(|user| user.name == name);
        let index = index.ok_or_else(|| UsersError::Missing(name.to_owned()))?;
        lists.groups.retain(|group| group.name != name);
        for group in &mut lists.groups {
            group.members.retain(|member| member != name);
        }
        Ok(lists.users.remove(index))
    }

    /// Writes `/etc/passwd` and `/etc/group`, so that an image of the disk has these users too.
    ///
    /// # Errors
    /// The disk is full.
    pub fn save(&self, disk: &mut Disk, now: Instant) -> Result<(), UsersError> {
        let root = User::root();
        disk.write("/etc/passwd", self.passwd().as_bytes(), &root, now).map_err(UsersError::Disk)?;
        disk.write("/etc/group", self.group().as_bytes(), &root, now).map_err(UsersError::Disk)
    }

    /// The text of `/etc/passwd`.
    pub fn passwd(&self) -> String {
        let line = |user: &User| {
            let full_name = match user.name.as_str() {
                "ec2-user" => "EC2 Default User",
                "apache" => "Apache",
                "root" => "root",
                _ => "",
            };
            format!("{}:x:{}:{}:{full_name}:{}:{}\n", user.name, user.uid, user.gid, user.home, user.shell)
        };
        self.lists.users.iter().map(line).collect()
    }

    /// The text of `/etc/group`.
    pub fn group(&self) -> String {
        self.lists
            .groups
            .iter()
            .map(|group| format!("{}:x:{}:{}\n", group.name, group.gid, group.members.join(",")))
            .collect()
    }
}

/// What Linux accepts as the name of a user: lower-case letters, digits, `_`, `-`; at most 32.
fn is_name(name: &str) -> bool {
    let start = name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_');
    start
        && name.len() <= 32
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c))
}

fn parse_group(line: &str) -> Option<Group> {
    let fields: Vec<&str> = line.split(':').collect();
    let [name, _, gid, members] = fields.as_slice() else { return None };
    let members = members.split(',').filter(|member| !member.is_empty()).map(str::to_owned).collect();
    Some(Group { name: (*name).to_owned(), gid: gid.parse().ok()?, members })
}

fn parse_user(line: &str, groups: &[Group]) -> Option<User> {
    let fields: Vec<&str> = line.split(':').collect();
    let [name, _, uid, gid, _, home, shell] = fields.as_slice() else { return None };
    let gid: u32 = gid.parse().ok()?;
    let first = groups.iter().filter(|group| group.gid == gid);
    let all = |group: &&Group| group.gid == gid || group.members.iter().any(|member| member == name);
    let mut gids: Vec<u32> = groups.iter().filter(all).map(|group| group.gid).collect();
    sort::sort_by_key(&mut gids, |id| *id != gid);
    let further =
        groups.iter().filter(|group| group.gid != gid && group.members.iter().any(|member| member == name));
    Some(User {
        name: (*name).to_owned(),
        uid: uid.parse().ok()?,
        gid,
        home: (*home).to_owned(),
        shell: (*shell).to_owned(),
        groups: first.chain(further).map(|group| group.name.clone()).collect(),
        gids,
    })
}
