//! `whoami`, `id`, `groups`, `who`; `useradd`, `usermod`, `userdel`, `groupadd` left out, `passwd` refused.

use super::support::Arguments;
use super::{Call, Input, Sink, Step};
use crate::users::{User, UsersError};

/// `whoami` and `logname`.
pub(super) fn whoami(call: &mut Call<'_>) -> Step {
    let line = format!("{}\n", call.user.name);
    call.print(&line);
    Step::Exit(0)
}

/// `id`. Supported: `-u`, `-g`, `-n`, `-G`, a name.
pub(super) fn id(call: &mut Call<'_>) -> Step {
    let arguments =
        match Arguments::parse(call.argv, "ugnG", "", &[("user", 'u'), ("group", 'g'), ("name", 'n')]) {
            Ok(arguments) => arguments,
            Err(text) => return call.usage(&text, 1),
        };
    let user = match arguments.operands.first() {
        None => call.user.clone(),
        Some(name) => match call.machine().users.find(name) {
            Some(user) => user.clone(),
            None => return call.fail(&format!("{name}: no such user")),
        },
    };
    let group = call.machine().users.group_name(user.gid);
    let text = match (arguments.has('u'), arguments.has('g'), arguments.has('n')) {
        (true, _, true) => user.name,
        (true, _, false) => user.uid.to_string(),
        (_, true, true) => group,
        (_, true, false) => user.gid.to_string(),
        _ if arguments.has('G') => user.gids.iter().map(u32::to_string).collect::<Vec<_>>().join(" "),
        _ => {
            let groups: Vec<String> =
                user.gids.iter().zip(&user.groups).map(|(gid, name)| format!("{gid}({name})")).collect();
            format!("uid={}({}) gid={}({group}) groups={}", user.uid, user.name, user.gid, groups.join(","))
        }
    };
    call.print(&format!("{text}\n"));
    Step::Exit(0)
}

/// `groups`.
pub(super) fn groups(call: &mut Call<'_>) -> Step {
    let text = match call.argv.get(1) {
        None => call.user.groups.join(" "),
        Some(name) => match call.machine().users.find(name) {
            Some(user) => format!("{name} : {}", user.groups.join(" ")),
            None => return call.fail(&format!("{name}: no such user")),
        },
    };
    call.print(&format!("{text}\n"));
    Step::Exit(0)
}

/// `useradd`. Supported: `-m`, `-M`, `-d`, `-s`, `-u`, `-G`, `-r`.
pub(super) fn useradd(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(
        call.argv,
        "mMrUN",
        "dsuGgc",
        &[("create-home", 'm'), ("shell", 's'), ("groups", 'G'), ("system", 'r')],
    ) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 2),
    };
    let Some(name) = arguments.operands.first().cloned() else { return call.usage("a name is missing", 2) };
    if !call.user.is_root() {
        call.complain("Permission denied.\nuseradd: cannot lock /etc/passwd; try again later.");
        return Step::Exit(1);
    }
    let now = call.now();
    let machine = call.world.machine_mut();
    let uid = arguments
        .value('u')
        .and_then(|number| number.parse().ok())
        .unwrap_or_else(|| machine.users.free_uid());
    let mut names = vec![name.clone()];
    names.extend(
        arguments
            .value('G')
            .unwrap_or_default()
            .split(',')
            .filter(|group| !group.is_empty())
            .map(str::to_owned),
    );
    let user = User {
        name: name.clone(),
        uid,
        gid: uid,
        home: arguments.value('d').map_or_else(|| format!("/home/{name}"), str::to_owned),
        shell: arguments.value('s').unwrap_or("/bin/bash").to_owned(),
        groups: names,
        gids: Vec::new(),
    };
    if machine.users.find_uid(uid).is_some() {
        call.complain(&format!("UID {uid} is not unique"));
        return Step::Exit(4);
    }
    let (home, mut users) = (user.home.clone(), machine.users.clone());
    let added = users.add(user.clone()).and_then(|()| users.save(&mut machine.disk, now));
    if let Err(error) = added {
        let code = match error {
            UsersError::Exists(_) => 9,
            UsersError::InvalidName(_) => 3,
            UsersError::NoGroup(_) => 6,
            UsersError::Missing(_) | UsersError::Disk(_) => 1,
        };
        call.complain(&error.to_string());
        return Step::Exit(code);
    }
    machine.users = users;
    let makes_home = !arguments.has('M') && (!arguments.has('r') || arguments.has('m'));
    if makes_home && !machine.disk.exists(&home) {
        let root = User::root();
        let disk = &mut machine.disk;
        let made = disk
            .mkdir_all(&home, &root, now)
            .and_then(|()| disk.chmod(&home, 0o700, &root))
            .and_then(|()| disk.chown(&home, Some(uid), Some(uid), &root));
        if let Err(errno) = made {
            call.complain(&format!("cannot create directory {home}: {errno}"));
            return Step::Exit(12);
        }
    }
    Step::Exit(0)
}

/// `usermod -a -G GROUP NAME`.
pub(super) fn usermod(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "a", "G", &[("append", 'a'), ("groups", 'G')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 2),
    };
    let (Some(name), Some(list)) =
        (arguments.operands.first().cloned(), arguments.value('G').map(str::to_owned))
    else {
        return call.usage("only usermod -a -G GROUP NAME is supported here", 2);
    };
    if !arguments.has('a') {
        return call.usage(
            "without -a the user would leave all other groups; only usermod -a -G is supported here",
            2,
        );
    }
    if !call.user.is_root() {
        call.complain("Permission denied.\nusermod: cannot lock /etc/passwd; try again later.");
        return Step::Exit(1);
    }
    let now = call.now();
    let machine = call.world.machine_mut();
    let mut users = machine.users.clone();
    let joined = list
        .split(',')
        .try_for_each(|group| users.join(&name, group))
        .and_then(|()| users.save(&mut machine.disk, now));
    match joined {
        Ok(()) => {
            machine.users = users;
            Step::Exit(0)
        }
        Err(error) => {
            call.complain(&error.to_string());
            Step::Exit(6)
        }
    }
}

/// `userdel`. Supported: `-r`.
pub(super) fn userdel(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "rf", "", &[("remove", 'r')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 2),
    };
    let Some(name) = arguments.operands.first().cloned() else { return call.usage("a name is missing", 2) };
    if !call.user.is_root() {
        call.complain("Permission denied.\nuserdel: cannot lock /etc/passwd; try again later.");
        return Step::Exit(1);
    }
    if name == "root" {
        call.complain("user root is currently used by process 1");
        return Step::Exit(8);
    }
    let now = call.now();
    let machine = call.world.machine_mut();
    let mut users = machine.users.clone();
    let removed = users.remove(&name).and_then(|user| users.save(&mut machine.disk, now).map(|()| user));
    match removed {
        Ok(user) => {
            machine.users = users;
            if arguments.has('r') && user.home.starts_with("/home/") {
                let argv = ["rm", "-rf", user.home.as_str()].map(str::to_owned);
                let mut quiet = Vec::new();
                let mut inner = Call {
                    argv: &argv,
                    stdin: &Input::default(),
                    sink: Sink::Kept,
                    cut: &mut false,
                    stdout: &mut Vec::new(),
                    stderr: &mut quiet,
                    user: call.user,
                    directory: "/",
                    environment: call.environment,
                    resume: None,
                    world: call.world,
                };
                return super::remove::rm(&mut inner);
            }
            Step::Exit(0)
        }
        Err(error) => {
            call.complain(&error.to_string());
            Step::Exit(6)
        }
    }
}

/// `passwd`: nobody has a password here.
pub(super) fn passwd(call: &mut Call<'_>) -> Step {
    call.fail("passwords are not used on this machine: people log in with their key")
}

/// `last`, `who` and `w`: when the machine came up.
pub(super) fn last(call: &mut Call<'_>) -> Step {
    let Some(since) = call.machine().powered_since() else { return Step::Exit(0) };
    let release = crate::machine::KERNEL_RELEASE.chars().take(16).collect::<String>();
    let line = format!(
        "reboot   system boot  {release} {} - {}\n",
        since.strftime("%a %b %e %H:%M"),
        call.now().strftime("%H:%M")
    );
    call.print(&line);
    Step::Exit(0)
}
