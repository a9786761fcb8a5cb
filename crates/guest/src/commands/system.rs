//! What the machine tells about itself: `uname`, `hostname`, `hostnamectl`, `uptime`, `date`, `free`, `df`, `nproc`;
//! and `sleep`, `shutdown`, `reboot`.

use clockwork::{Duration, Instant};

use super::support::{Arguments, human};
use super::{Call, Resume, Step};
use crate::machine::{KERNEL_RELEASE, PowerRequest};
use crate::users::User;

/// `uname`. Supported: `-a`, `-s`, `-n`, `-r`, `-v`, `-m`, `-o`.
pub(super) fn uname(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "asnrvmpio", "", &[("all", 'a')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let parts = [
        ('s', "Linux".to_owned()),
        ('n', call.machine().hostname.to_string()),
        ('r', KERNEL_RELEASE.to_owned()),
        ('v', "#1 SMP".to_owned()),
        ('m', "x86_64".to_owned()),
        ('o', "GNU/Linux".to_owned()),
    ];
    let none = arguments.flags.is_empty();
    let shown: Vec<String> = parts
        .into_iter()
        .filter(|(flag, _)| arguments.has('a') || arguments.has(*flag) || (none && *flag == 's'))
        .map(|(_, text)| text)
        .collect();
    call.print(&format!("{}\n", shown.join(" ")));
    Step::Exit(0)
}

/// `hostname`. Supported: `-s`, `-f`, `-i`, `-I`, a new name until the next boot.
pub(super) fn hostname(call: &mut Call<'_>) -> Step {
    let text = match call.argv.get(1).map(String::as_str) {
        None | Some("-f" | "--fqdn") => call.machine().hostname.to_string(),
        Some("-s" | "--short") => call.machine().short_hostname().to_owned(),
        Some("-i" | "-I" | "--ip-address" | "--all-ip-addresses") => {
            call.machine().identity.private_ip.to_string()
        }
        Some(option) if option.starts_with('-') => {
            return call.usage(&format!("invalid option -- '{}'", option.trim_start_matches('-')), 1);
        }
        Some(name) => {
            let name = name.to_owned();
            if !call.user.is_root() {
                return call.fail("you must be root to change the host name");
            }
            if !is_hostname(&name) {
                return call.fail("the specified hostname is invalid");
            }
            call.world.machine_mut().hostname = name.into();
            return Step::Exit(0);
        }
    };
    call.print(&format!("{text}\n"));
    Step::Exit(0)
}

fn is_hostname(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 64
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
        && !name.starts_with(['-', '.'])
}

/// `hostnamectl`. Supported: `status`, `set-hostname`.
pub(super) fn hostnamectl(call: &mut Call<'_>) -> Step {
    match call.argv.get(1).map(String::as_str) {
        None | Some("status") => {
            let text = format!(
                "   Static hostname: {}\n         Icon name: computer-vm\n           Chassis: vm\n           Boot ID: {}\n    Virtualization: xen\n  Operating System: Amazon Linux 2\n            Kernel: Linux {KERNEL_RELEASE}\n      Architecture: x86-64\n",
                call.machine().hostname,
                call.machine().boot_id().replace('-', "")
            );
            call.print(&text);
            Step::Exit(0)
        }
        Some("set-hostname") => {
            let Some(name) = call.argv.get(2).filter(|name| is_hostname(name)).cloned() else {
                return call.fail("an invalid or missing name");
            };
            if !call.user.is_root() {
                call.stderr.extend_from_slice(b"Could not set property: The name org.freedesktop.PolicyKit1 was not provided by any .service files\n");
                return Step::Exit(1);
            }
            let now = call.now();
            let machine = call.world.machine_mut();
            machine.hostname = name.as_str().into();
            match machine.disk.write("/etc/hostname", format!("{name}\n").as_bytes(), &User::root(), now) {
                Ok(()) => Step::Exit(0),
                Err(errno) => call.fail(&errno.to_string()),
            }
        }
        Some(other) => {
            let text = format!("Unknown operation {other}");
            call.fail(&text)
        }
    }
}

/// `uptime`.
pub(super) fn uptime(call: &mut Call<'_>) -> Step {
    let now = call.now();
    let up = call.machine().powered_since().map_or(Duration::ZERO, |since| now.since(since)).as_secs();
    let (days, hours, minutes) = (up / 86_400, up / 3_600 % 24, up / 60 % 60);
    let days = match days {
        0 => String::new(),
        1 => "1 day, ".to_owned(),
        days => format!("{days} days, "),
    };
    let clock = if hours > 0 { format!("{hours:>2}:{minutes:02}") } else { format!("{minutes} min") };
    let busy = if call.machine().finished_at().is_none() { "0.42, 0.11, 0.04" } else { "0.00, 0.00, 0.00" };
    call.print(&format!(" {} up {days}{clock},  1 user,  load average: {busy}\n", now.time_of_day()));
    Step::Exit(0)
}

/// `date`. Supported: `+FORMAT`, `-u`, `-I`, `-d @SECONDS`, `-R`. Refused: setting the clock.
pub(super) fn date(call: &mut Call<'_>) -> Step {
    let arguments =
        match Arguments::parse(call.argv, "uIR", "ds", &[("utc", 'u'), ("iso-8601", 'I'), ("date", 'd')]) {
            Ok(arguments) => arguments,
            Err(text) => return call.usage(&text, 1),
        };
    if arguments.value('s').is_some() {
        return call.fail("cannot set date: Operation not permitted");
    }
    let moment = match arguments.value('d') {
        None | Some("now") => call.now(),
        Some(text) => {
            let seconds = text.strip_prefix('@').and_then(|seconds| seconds.parse::<u64>().ok());
            match seconds
                .map(|seconds| Instant::from_millis(seconds.saturating_mul(1_000)))
                .or_else(|| Instant::parse_iso(text))
                .or_else(|| spoken(text, call.now()))
            {
                Some(moment) => moment,
                None => return call.fail(&format!("invalid date '{text}'")),
            }
        }
    };
    let format = match arguments.operands.first().map(|operand| operand.strip_prefix('+').ok_or(operand)) {
        Some(Ok(format)) => format.to_owned(),
        Some(Err(operand)) => return call.fail(&format!("invalid date '{operand}'")),
        None if arguments.has('I') => "%Y-%m-%d".to_owned(),
        None if arguments.has('R') => "%a, %d %b %Y %H:%M:%S +0000".to_owned(),
        None => "%a %b %e %H:%M:%S UTC %Y".to_owned(),
    };
    call.print(&format!("{}\n", moment.strftime(&format)));
    Step::Exit(0)
}

/// `2024-05-01`, `2024-05-01 12:30`, `yesterday`, `2 days ago`, `+1 hour`.
fn spoken(text: &str, now: Instant) -> Option<Instant> {
    let text = text.trim();
    match text {
        "today" => return Some(now),
        "yesterday" => return now.as_millis().checked_sub(86_400_000).map(Instant::from_millis),
        "tomorrow" => return Some(now + Duration::days(1)),
        _ => {}
    }
    let (day, time) = text.split_once([' ', 'T']).unwrap_or((text, "00:00:00"));
    let time = if time.matches(':').count() == 1 { format!("{time}:00") } else { time.to_owned() };
    if let Some(moment) = Instant::parse_iso(&format!("{day}T{}Z", time.trim_end_matches('Z'))) {
        return Some(moment);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let (count, unit, ago) = match words.as_slice() {
        [count, unit, "ago"] => (*count, *unit, true),
        [count, unit] => (*count, *unit, count.starts_with('-')),
        _ => return None,
    };
    let count: u64 = count.trim_start_matches(['+', '-']).parse().ok()?;
    let seconds = match unit.trim_end_matches('s') {
        "second" | "sec" => 1,
        "minute" | "min" => 60,
        "hour" => 3_600,
        "day" => 86_400,
        "week" => 604_800,
        _ => return None,
    };
    let millis = count.checked_mul(seconds * 1_000)?;
    let moment = if ago { now.as_millis().checked_sub(millis) } else { now.as_millis().checked_add(millis) };
    moment.filter(|millis| *millis < 250_000_000_000_000).map(Instant::from_millis)
}

/// `free`. Supported: `-m`, `-h`, `-g`.
pub(super) fn free(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "mhgkb", "", &[("mebi", 'm'), ("human", 'h')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let total = u64::from(call.machine().identity.memory_mib.max(128)) * 1024 * 97 / 100;
    let used = 92_000 + call.machine().processes().len() as u64 * 3_500;
    let cache = total / 3;
    let row = [
        total,
        used.min(total),
        total.saturating_sub(used + cache),
        480,
        cache.min(total),
        total.saturating_sub(used),
    ];
    let cell = |kib: u64| match () {
        () if arguments.has('h') => human(kib * 1024),
        () if arguments.has('m') => (kib / 1024).to_string(),
        () if arguments.has('g') => (kib / 1024 / 1024).to_string(),
        () => kib.to_string(),
    };
    let cells: String = row.iter().map(|kib| format!("{:>12}", cell(*kib))).collect();
    call.print(&format!(
        "{:7}{:>13}{:>12}{:>12}{:>12}{:>12}{:>12}\nMem:   {} {}\nSwap:  {:>13}{:>12}{:>12}\n",
        "", "total", "used", "free", "shared", "buff/cache", "available", "", cells, 0, 0, 0
    ));
    Step::Exit(0)
}

/// `df`. Supported: `-h`, `-T` left out, paths ignored: there is one file system.
pub(super) fn df(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "hkm", "", &[("human-readable", 'h')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let usage = call.disk().usage();
    let left = usage.total_kib - usage.used_kib;
    let percent = (usage.used_kib * 100).div_ceil(usage.total_kib.max(1));
    let cell = |kib: u64| if arguments.has('h') { human(kib * 1024) } else { kib.to_string() };
    let heading = if arguments.has('h') { "Size" } else { "1K-blocks" };
    call.print(&format!(
        "Filesystem     {heading:>9} {:>9} {:>9} Use% Mounted on\n{:<14} {:>9} {:>9} {:>9} {percent:>3}% /\n",
        "Used",
        "Available",
        "/dev/xvda1",
        cell(usage.total_kib),
        cell(usage.used_kib),
        cell(left)
    ));
    Step::Exit(0)
}

/// `nproc`.
pub(super) fn nproc(call: &mut Call<'_>) -> Step {
    let line = format!("{}\n", call.machine().identity.processors.max(1));
    call.print(&line);
    Step::Exit(0)
}

/// `sleep`: sums of `5`, `0.5`, `2m`, `1h`, `1d`, `infinity`.
pub(super) fn sleep(call: &mut Call<'_>) -> Step {
    if call.resume.take().is_some_and(|resume| resume.stage == 1) {
        return Step::Exit(0);
    }
    let words: Vec<String> = call.argv.iter().skip(1).cloned().collect();
    if words.is_empty() {
        return call.usage("missing operand", 1);
    }
    let mut span = Duration::ZERO;
    for word in &words {
        if word == "infinity" || word == "inf" {
            span += Duration::days(36_500);
            continue;
        }
        let (number, factor) = match word.strip_suffix(['s', 'm', 'h', 'd']) {
            Some(number) => (
                number,
                match word.chars().last() {
                    Some('m') => 60,
                    Some('h') => 3_600,
                    Some('d') => 86_400,
                    _ => 1,
                },
            ),
            None => (word.as_str(), 1),
        };
        match super::curl::seconds(number) {
            Some(seconds) => span += seconds.saturating_mul(factor),
            None => return call.usage(&format!("invalid time interval '{word}'"), 1),
        }
    }
    let span = if span > Duration::days(36_500) { Duration::days(36_500) } else { span };
    if span == Duration::ZERO {
        return Step::Exit(0);
    }
    Step::Wait { until: call.now() + span, resume: Resume { stage: 1, notes: Vec::new() } }
}

/// `shutdown`, `poweroff`, `halt`, `reboot`. Supported: at once; `shutdown` also with `-h`, `-P`, `-r`, `now`, `+0`.
pub(super) fn shutdown(call: &mut Call<'_>) -> Step {
    let words: Vec<String> = call.argv.iter().skip(1).cloned().collect();
    let request = match call.name() {
        "reboot" => PowerRequest::Reboot,
        "shutdown" if words.iter().any(|word| word == "-r") => PowerRequest::Reboot,
        _ => PowerRequest::PowerOff,
    };
    if call.name() == "shutdown" {
        let time = words.iter().find(|word| !word.starts_with('-')).map(String::as_str);
        if words.iter().any(|word| word == "-c") {
            return Step::Exit(0);
        }
        if !matches!(time, Some("now" | "+0")) {
            return call.fail("only 'now' is supported here, as in: shutdown -h now");
        }
    }
    super::systemctl::power(call, request)
}
