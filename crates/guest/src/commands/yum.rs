//! `yum`, `amazon-linux-extras` and `rpm`.
//!
//! Supported: install, remove, update (which finds nothing), list installed, info left out, makecache, clean.
//! All of it needs root and a way to the repository, and takes virtual time.

use clockwork::{Duration, Spread};

use super::support::human;
use super::{Call, Resume, Step};
use crate::http::ConnectError;
use crate::packages::{self, Package, REPOSITORY_HOST};

/// From the command to the list of what will be done. Our estimate.
const RESOLVE: Spread = Spread::millis(2_500, 5_000);
/// Downloading and verifying, for each package. Our estimate.
const DOWNLOAD: Spread = Spread::millis(150, 400);
/// Installing one package. Our estimate.
const INSTALL: Spread = Spread::millis(400, 900);
/// How long yum waits for the repository before it tries the next address, and how often it tries.
const CONNECT: Duration = Duration::secs(30);
const PLUGINS: &str = "Loaded plugins: extras_suggestions, langpacks, priorities, update-motd\n";

/// The stages of an installation, as `Resume` counts them.
const UNREACHABLE: u32 = 1;
const RESOLVED: u32 = 2;
const DOWNLOADED: u32 = 3;
const INSTALLED: u32 = 4;

/// `yum` and `dnf`.
pub(super) fn yum(call: &mut Call<'_>) -> Step {
    let words: Vec<String> =
        call.argv.iter().skip(1).filter(|word| !word.starts_with('-')).cloned().collect();
    let known = ["-y", "--assumeyes", "-q", "--quiet", "--security", "-v"];
    if let Some(option) = call
        .argv
        .iter()
        .skip(1)
        .find(|word| word.starts_with('-') && !known.contains(&word.as_str()))
        .cloned()
    {
        call.stderr.extend_from_slice(format!("Command line error: no such option: {option}\n").as_bytes());
        return Step::Exit(1);
    }
    let (verb, names) = words.split_first().map_or(("", &[][..]), |(verb, names)| (verb.as_str(), names));
    match verb {
        "install" | "reinstall" | "update" | "upgrade" | "makecache" | "check-update" => {}
        "list" if names.first().is_some_and(|what| what == "installed") => return list_installed(call),
        "remove" | "erase" => return remove(call, names),
        "clean" => {
            call.print(&format!("{PLUGINS}Cleaning repos: amzn2-core\n"));
            return Step::Exit(0);
        }
        "" => {
            call.print(&format!("{PLUGINS}You need to give some command\n"));
            return Step::Exit(1);
        }
        other => {
            call.print(&format!("{PLUGINS}No such command: {other}. Please use /usr/bin/yum --help\n"));
            return Step::Exit(1);
        }
    }
    transaction(call, verb, names)
}

/// Installs or updates, stage by stage.
fn transaction(call: &mut Call<'_>, verb: &str, names: &[String]) -> Step {
    if !call.user.is_root() {
        call.print(PLUGINS);
        call.print("You need to be root to perform this command.\n");
        return Step::Exit(1);
    }
    if verb.ends_with("install") && names.is_empty() {
        call.print(&format!("{PLUGINS}Error: Need to pass a list of pkgs to {verb}\n"));
        return Step::Exit(1);
    }
    let resume = call.resume.take().unwrap_or_default();
    match resume.stage {
        0 => begin(call),
        UNREACHABLE => unreachable(call),
        RESOLVED => resolved(call, verb, names),
        DOWNLOADED => downloaded(call, &resume),
        _ => installed(call, &resume),
    }
}

fn wait(call: &mut Call<'_>, spread: Spread, times: u64, stage: u32, notes: Vec<String>) -> Step {
    let machine = call.world.machine_mut();
    let ordinal =
        machine.identity.ordinal.wrapping_mul(100_000).wrapping_add(u64::from(machine.take_pids(1)));
    let span = machine.identity.seed.span("guest/yum", ordinal, spread).saturating_mul(times.max(1));
    Step::Wait { until: call.now() + span, resume: Resume { stage, notes } }
}

fn begin(call: &mut Call<'_>) -> Step {
    call.print(PLUGINS);
    match call.world.connect(REPOSITORY_HOST, 443) {
        (Ok(()), _) => wait(call, RESOLVE, 1, RESOLVED, Vec::new()),
        (Err(error), took) => {
            let waits = if error == ConnectError::TimedOut { CONNECT.saturating_mul(2) } else { took };
            Step::Wait { until: call.now() + waits, resume: Resume { stage: UNREACHABLE, notes: Vec::new() } }
        }
    }
}

fn unreachable(call: &mut Call<'_>) -> Step {
    let error = call.world.connect(REPOSITORY_HOST, 443).0.err();
    let reason = match error {
        Some(ConnectError::NameNotFound) => {
            format!("14: curl#6 - \"Could not resolve host: {REPOSITORY_HOST}\"")
        }
        Some(ConnectError::Refused) => {
            format!("14: curl#7 - \"Failed connect to {REPOSITORY_HOST}:443; Connection refused\"")
        }
        Some(_) | None => format!(
            "12: Timeout on https://{REPOSITORY_HOST}/2/core/latest/x86_64/mirror.list: (28, 'Connection timed out after 30001 milliseconds')"
        ),
    };
    let text = format!(
        "Could not retrieve mirrorlist https://{REPOSITORY_HOST}/2/core/latest/x86_64/mirror.list error was\n{reason}\n\n\n One of the configured repositories failed (Unknown),\n and yum doesn't have enough cached data to continue.\n\nCannot find a valid baseurl for repo: amzn2-core/2/x86_64\n"
    );
    call.stderr.extend_from_slice(text.as_bytes());
    Step::Exit(1)
}

fn resolved(call: &mut Call<'_>, verb: &str, names: &[String]) -> Step {
    let now = call.now();
    if !verb.ends_with("install") {
        if verb == "makecache" {
            call.print("Metadata Cache Created\n");
        } else if verb != "check-update" {
            call.print("No packages marked for update\n");
        }
        return Step::Exit(0);
    }
    let mut known = Vec::new();
    for name in names {
        let plain = name.trim_end_matches(".x86_64").trim_end_matches(".noarch").to_owned();
        if packages::is_installed(call.disk(), &plain, now) {
            let version = packages::installed(call.disk(), now)
                .into_iter()
                .find(|(other, _, _)| *other == plain)
                .map_or_else(String::new, |(_, version, _)| version);
            call.print(&format!("Package {plain}-{version}.x86_64 already installed and latest version\n"));
            known.push(plain);
        } else if packages::find(&plain).is_some() {
            known.push(plain);
        } else {
            call.print(&format!("No package {name} available.\n"));
        }
    }
    if known.is_empty() {
        call.print("Error: Nothing to do\n");
        call.stderr.extend_from_slice(b"The repository of this machine has Apache (httpd), PHP (php, php-mysqlnd ...) and the MariaDB client only.\n");
        return Step::Exit(1);
    }
    let missing = packages::missing(call.disk(), &known, now);
    if missing.is_empty() {
        call.print("Nothing to do\n");
        return Step::Exit(0);
    }
    let (mine, needed): (Vec<&Package>, Vec<&Package>) =
        missing.iter().partition(|package| known.iter().any(|name| name == package.name));
    call.print("Resolving Dependencies\n--> Running transaction check\n");
    for package in &missing {
        call.print(&format!(
            "---> Package {}.{} 0:{} will be installed\n",
            package.name, package.architecture, package.version
        ));
    }
    let rule = "=".repeat(80);
    call.print(&format!("--> Finished Dependency Resolution\n\nDependencies Resolved\n\n{rule}\n {:<18} {:<10} {:<22} {:<14} Size\n{rule}\nInstalling:\n", "Package", "Arch", "Version", "Repository"));
    print_rows(call, &mine);
    if !needed.is_empty() {
        call.print("Installing for dependencies:\n");
        print_rows(call, &needed);
    }
    let kib: u64 = missing.iter().map(|package| u64::from(package.kib)).sum();
    let dependencies =
        if needed.is_empty() { String::new() } else { format!(" (+{} Dependent packages)", needed.len()) };
    call.print(&format!(
        "\nTransaction Summary\n{rule}\nInstall  {} Package{}{dependencies}\n\nTotal download size: {}\n",
        mine.len(),
        if mine.len() == 1 { "" } else { "s" },
        human(kib * 1024)
    ));
    let yes = call.argv.iter().any(|word| word == "-y" || word == "--assumeyes");
    if !yes {
        call.print("Is this ok [y/d/N]: ");
        let answer = String::from_utf8_lossy(call.stdin.first_lines(1)).trim().to_lowercase();
        if answer.lines().next() != Some("y") && answer.lines().next() != Some("yes") {
            call.print("\nExiting on user command\n");
            call.stderr.extend_from_slice(b"Nobody answered the question; yum install -y asks none.\n");
            return Step::Exit(1);
        }
    }
    call.print("Downloading packages:\n");
    let count = missing.len() as u64;
    let notes = missing.iter().map(|package| package.name.to_owned()).collect();
    wait(call, DOWNLOAD, count, DOWNLOADED, notes)
}

fn print_rows(call: &mut Call<'_>, rows: &[&Package]) {
    for package in rows {
        call.print(&format!(
            " {:<18} {:<10} {:<22} {:<14} {}\n",
            package.name,
            package.architecture,
            package.version,
            "amzn2-core",
            human(u64::from(package.kib) * 1024)
        ));
    }
}

fn downloaded(call: &mut Call<'_>, resume: &Resume) -> Step {
    call.print("Running transaction check\nRunning transaction test\nTransaction test succeeded\nRunning transaction\n");
    wait(call, INSTALL, resume.notes.len() as u64, INSTALLED, resume.notes.clone())
}

fn installed(call: &mut Call<'_>, resume: &Resume) -> Step {
    let now = call.now();
    let list: Vec<&Package> = resume.notes.iter().filter_map(|name| packages::find(name)).collect();
    let machine = call.world.machine_mut();
    if let Err(errno) = packages::install(&mut machine.disk, &list, now) {
        call.stderr
            .extend_from_slice(format!("Error: the packages could not be installed: {errno}\n").as_bytes());
        return Step::Exit(1);
    }
    machine.reload_users(now);
    let count = list.len();
    for (index, package) in list.iter().enumerate() {
        call.print(&format!(
            "  Installing : {:<58} {:>2}/{count}\n",
            format!("{}-{}.{}", package.name, package.version, package.architecture),
            index + 1
        ));
    }
    for (index, package) in list.iter().enumerate() {
        call.print(&format!(
            "  Verifying  : {:<58} {:>2}/{count}\n",
            format!("{}-{}.{}", package.name, package.version, package.architecture),
            index + 1
        ));
    }
    call.print("\nInstalled:\n");
    for package in &list {
        call.print(&format!("  {}.{} 0:{}\n", package.name, package.architecture, package.version));
    }
    call.print("\nComplete!\n");
    Step::Exit(0)
}

fn remove(call: &mut Call<'_>, names: &[String]) -> Step {
    if !call.user.is_root() {
        call.print(&format!("{PLUGINS}You need to be root to perform this command.\n"));
        return Step::Exit(1);
    }
    let now = call.now();
    let present: Vec<String> = names
        .iter()
        .filter(|name| packages::is_installed(call.disk(), name, now) && packages::find(name).is_some())
        .cloned()
        .collect();
    for name in names.iter().filter(|name| !present.contains(name)) {
        call.print(&format!("No Match for argument: {name}\n"));
    }
    if present.is_empty() {
        call.print("No Packages marked for removal\n");
        return Step::Exit(0);
    }
    let machine = call.world.machine_mut();
    if present.iter().any(|name| name == "httpd") {
        // The package stops its service before it goes.
        let _stopped = machine.stop_unit("httpd.service", now);
        let _disabled = crate::systemd::disable(&mut machine.disk, "httpd.service");
    }
    if let Err(errno) = packages::remove(&mut machine.disk, &present, now) {
        return call.fail(&errno.to_string());
    }
    call.print(&format!("\nRemoved:\n  {}\n\nComplete!\n", present.join("\n  ")));
    Step::Exit(0)
}

fn list_installed(call: &mut Call<'_>) -> Step {
    let list = packages::installed(call.disk(), call.now());
    call.print(&format!("{PLUGINS}Installed Packages\n"));
    for (name, version, repository) in list {
        let architecture = packages::find(&name).map_or("x86_64", |package| package.architecture);
        call.print(&format!("{:<40} {version:<26} {repository}\n", format!("{name}.{architecture}")));
    }
    Step::Exit(0)
}

/// `amazon-linux-extras`. Supported: `install`, `enable`, `list`.
pub(super) fn amazon_linux_extras(call: &mut Call<'_>) -> Step {
    let words: Vec<String> =
        call.argv.iter().skip(1).filter(|word| !word.starts_with('-')).cloned().collect();
    let (verb, topics) =
        words.split_first().map_or(("list", &[][..]), |(verb, topics)| (verb.as_str(), topics));
    if verb == "list" {
        for (index, (topic, _)) in packages::EXTRAS.iter().enumerate() {
            call.print(&format!("{:>3}  {topic:<26} available    [ =stable ]\n", index + 1));
        }
        return Step::Exit(0);
    }
    if verb != "install" && verb != "enable" {
        return call.fail(&format!("the verb '{verb}' is not supported here; use list, enable or install"));
    }
    if !call.user.is_root() {
        call.stderr.extend_from_slice(format!("Must be root to {verb}.\n").as_bytes());
        return Step::Exit(1);
    }
    let mut names = Vec::new();
    for topic in topics {
        let Some((_, list)) = packages::EXTRAS
            .iter()
            .find(|(name, _)| name == topic || (topic.starts_with("php8") && *name == "php8.0"))
        else {
            call.stderr.extend_from_slice(format!("Topic {topic} is not found.\n").as_bytes());
            return Step::Exit(1);
        };
        names.extend(list.iter().map(|name| (*name).to_owned()));
    }
    if verb == "enable" {
        call.print("Now you can install:\n # yum clean metadata\n # yum install php-cli php-pdo php-fpm php-mysqlnd\n");
        return Step::Exit(0);
    }
    if call.resume.is_none() {
        call.print(&format!("Installing {}\n", names.join(", ")));
    }
    transaction(call, "install", &names)
}

/// `rpm`. Supported: `-q NAME`, `-qa`.
pub(super) fn rpm(call: &mut Call<'_>) -> Step {
    let list = packages::installed(call.disk(), call.now());
    let line = |(name, version, _): &(String, String, String)| {
        format!(
            "{name}-{version}.{}\n",
            packages::find(name).map_or("x86_64", |package| package.architecture)
        )
    };
    let words: Vec<String> = call.argv.iter().skip(1).cloned().collect();
    match words.split_first() {
        Some((option, _)) if option == "-qa" => {
            for package in &list {
                call.print(&line(package));
            }
            Step::Exit(0)
        }
        Some((option, names)) if option == "-q" && !names.is_empty() => {
            let mut missing = 0;
            for name in names {
                match list.iter().find(|(other, _, _)| other == name) {
                    Some(package) => call.print(&line(package)),
                    None => {
                        call.print(&format!("package {name} is not installed\n"));
                        missing += 1;
                    }
                }
            }
            Step::Exit(missing)
        }
        _ => call.fail("only the queries -q NAME and -qa are supported here"),
    }
}
