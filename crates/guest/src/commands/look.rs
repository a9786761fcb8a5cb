//! What a learner looks at a machine with: `top -b`, `w`, `who`, `users`, `tty`, `lscpu`, `mount`, `timedatectl`, and the files of `/proc`
//! that they read.
//!
//! Simplified: nothing is measured. What is busy is guessed from what runs; everybody who looks is the only one
//! who is logged in.

use super::{Call, Step};
use crate::machine::Machine;

/// A file of `/proc` or `/etc` that the kernel or the network writes.
pub(super) fn kernel_file(machine: &Machine, path: &str, up_millis: u64) -> Option<String> {
    let kib = u64::from(machine.identity.memory_mib.max(128)) * 1024 * 97 / 100;
    Some(match path {
        "/proc/cpuinfo" => (0..machine.identity.processors.max(1))
            .map(|number| {
                format!(
                    "processor\t: {number}\nvendor_id\t: GenuineIntel\nmodel name\t: Intel(R) Xeon(R) CPU\nsiblings\t: {0}\ncpu cores\t: {0}\n\n",
                    machine.identity.processors.max(1)
                )
            })
            .collect(),
        "/proc/meminfo" => {
            let free = kib * 56 / 100;
            format!("MemTotal:       {kib:>8} kB\nMemFree:        {free:>8} kB\nMemAvailable:   {:>8} kB\nSwapTotal:             0 kB\nSwapFree:              0 kB\n", kib * 89 / 100)
        }
        "/proc/loadavg" => {
            let load = if machine.finished_at().is_none() { "0.42 0.11 0.04" } else { "0.00 0.00 0.00" };
            format!("{load} 1/{} 31950\n", machine.processes().len() + 60)
        }
        "/proc/uptime" => format!("{}.{:02} {}.00\n", up_millis / 1_000, up_millis % 1_000 / 10, up_millis / 1_000),
        "/proc/version" => format!("Linux version {} (mockbuild@ip-10-0-0-1) (gcc version 7.3.1)\n", crate::machine::KERNEL_RELEASE),
        "/proc/sys/kernel/hostname" => format!("{}\n", machine.hostname),
        "/etc/resolv.conf" => {
            let domain = machine.identity.hostname.split_once('.').map_or("localdomain", |(_, domain)| domain);
            format!("search {domain}\nnameserver {}\n", super::names::SERVER)
        }
        _ => return None,
    })
}

/// `top`. Supported: batches, `-b` with `-n`; one picture each.
pub(super) fn top(call: &mut Call<'_>) -> Step {
    let words = call.argv.get(1..).unwrap_or_default();
    if !words.iter().any(|word| word.starts_with('-') && !word.starts_with("--") && word.contains('b')) {
        return call
            .fail("a screen that changes by itself does not run here; top -b -n 1 prints one picture");
    }
    let now = call.now();
    let up = call.machine().powered_since().map_or(0, |since| now.since(since).as_secs()) / 60;
    let kib = u64::from(call.machine().identity.memory_mib.max(128)) * 1024 * 97 / 100;
    let processes = call.machine().processes();
    let used = (92_000 + processes.len() as u64 * 3_500).min(kib);
    let busy = call.machine().finished_at().is_none();
    let (load, idle) = if busy { ("0.42, 0.11, 0.04", " 58.0") } else { ("0.00, 0.00, 0.00", "100.0") };
    let count = processes.len() + 2;
    let mut text = format!(
        "top - {} up {up} min,  1 user,  load average: {load}\nTasks: {count:>3} total,   1 running, {:>3} sleeping,   0 stopped,   0 zombie\n%Cpu(s):  0.0 us,  0.0 sy,  0.0 ni,{idle} id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st\nKiB Mem : {kib:>8} total, {:>8} free, {used:>8} used, {:>8} buff/cache\nKiB Swap:        0 total,        0 free,        0 used. {:>8} avail Mem\n\n  PID USER      PR  NI    VIRT    RES    SHR S %CPU %MEM     TIME+ COMMAND\n",
        now.time_of_day(),
        count - 1,
        kib.saturating_sub(used + kib / 3),
        kib / 3,
        kib.saturating_sub(used),
    );
    for process in processes {
        let program = process.command.split(' ').next().unwrap_or_default();
        text.push_str(&format!(
            "{:>5} {:<8}  20   0  112000   4200   3100 S  0.0  0.4   0:00.01 {}\n",
            process.pid,
            process.user,
            crate::disk::file_name(program)
        ));
    }
    call.print(&text);
    Step::Exit(0)
}

/// Who is logged in at the terminal: whoever `sudo` was called by.
fn logged_in(call: &Call<'_>) -> String {
    call.environment.get("SUDO_USER").cloned().unwrap_or_else(|| call.user.name.clone())
}

/// `who`, `w` and `users`.
pub(super) fn who(call: &mut Call<'_>) -> Step {
    let (user, now) = (logged_in(call), call.now());
    let text = match (call.name(), call.argv.get(1).map(String::as_str)) {
        ("users", _) => format!("{user}\n"),
        ("who", Some("-b")) => match call.machine().powered_since() {
            Some(since) => format!("         system boot  {}\n", since.strftime("%Y-%m-%d %H:%M")),
            None => String::new(),
        },
        ("who", _) => format!("{user:<8} pts/0        {}\n", now.strftime("%Y-%m-%d %H:%M")),
        _ => {
            let up = call.machine().powered_since().map_or(0, |since| now.since(since).as_secs()) / 60;
            format!(
                " {} up {up} min,  1 user,  load average: 0.00, 0.00, 0.00\nUSER     TTY      FROM             LOGIN@   IDLE   JCPU   PCPU WHAT\n{user:<8} pts/0    -                {}    0.00s  0.00s  0.00s w\n",
                now.time_of_day(),
                now.strftime("%H:%M")
            )
        }
    };
    call.print(&text);
    Step::Exit(0)
}

/// `tty`.
pub(super) fn tty(call: &mut Call<'_>) -> Step {
    let at_terminal = call.environment.contains_key("TERM");
    call.print(if at_terminal { "/dev/pts/0\n" } else { "not a tty\n" });
    Step::Exit(u8::from(!at_terminal))
}

/// `lscpu`.
pub(super) fn lscpu(call: &mut Call<'_>) -> Step {
    let count = call.machine().identity.processors.max(1);
    let text = format!(
        "Architecture:        x86_64\nCPU op-mode(s):      32-bit, 64-bit\nByte Order:          Little Endian\nCPU(s):              {count}\nOn-line CPU(s) list: {}\nVendor ID:           GenuineIntel\nVirtualization type: full\n",
        if count == 1 { "0".to_owned() } else { format!("0-{}", count - 1) }
    );
    call.print(&text);
    Step::Exit(0)
}

/// `mount` without operands. Refused: mounting, for there is one file system.
pub(super) fn mount(call: &mut Call<'_>) -> Step {
    if call.argv.len() > 1 {
        return call.fail("only the root volume is mounted on this machine; others are not supported here");
    }
    call.print("proc on /proc type proc (rw,nosuid,nodev,noexec,relatime)\ndevtmpfs on /dev type devtmpfs (rw,nosuid)\n/dev/xvda1 on / type xfs (rw,noatime,attr2,inode64,noquota)\n");
    Step::Exit(0)
}

/// `lsblk`: the root volume.
pub(super) fn lsblk(call: &mut Call<'_>) -> Step {
    let size = call.disk().size_gib();
    let text = format!(
        "NAME    MAJ:MIN RM SIZE RO TYPE MOUNTPOINT\nxvda    202:0    0 {0:>3}G  0 disk \n└─xvda1 202:1    0 {0:>3}G  0 part /\n",
        size
    );
    call.print(&text);
    Step::Exit(0)
}

/// `timedatectl` without operands.
pub(super) fn timedatectl(call: &mut Call<'_>) -> Step {
    if call.argv.get(1).is_some_and(|word| word != "status") {
        return call.fail("the clock and its zone cannot be changed here");
    }
    let shown = call.now().strftime("%a %Y-%m-%d %H:%M:%S UTC");
    let text = format!(
        "      Local time: {shown}\n  Universal time: {shown}\n        RTC time: {}\n       Time zone: UTC (UTC, +0000)\n     NTP enabled: yes\nNTP synchronized: yes\n RTC in local TZ: no\n      DST active: n/a\n",
        call.now().strftime("%a %Y-%m-%d %H:%M:%S")
    );
    call.print(&text);
    Step::Exit(0)
}
