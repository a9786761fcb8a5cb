//! Disks as they come: Amazon Linux 2, and the blog that somebody set up on it.

use std::sync::Arc;

use clockwork::Instant;

use super::{Builder, Device, Disk, Layer};
use crate::packages;
use crate::users::{User, Users};
use crate::wordpress;

/// What the files of the system take on a real volume, in KiB.
const SYSTEM_KIB: u64 = 1_612_000;
/// When the image was made: 2024-03-01.
const MADE: Instant = Instant::from_millis(1_709_251_200_000);

/// What the disk of a blog needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blog {
    /// The host name of the database, for `wp-config.php`.
    pub database_host: String,
    /// The size of the volume in GiB.
    pub size_gib: u32,
}

/// Amazon Linux 2 as its image comes. Build it once and share it: all machines of it have one layer.
pub fn amazon_linux_2() -> Arc<Layer> {
    packages::build(system(MADE, &users()), &[]).build()
}

/// The disk of a machine that somebody made a blog: Apache and PHP installed and **not** enabled, WordPress
/// set up for a database, nothing running.
pub fn blog_disk(blog: &Blog) -> Disk {
    let mut users = users();
    users
        .add(packages::system_user("apache", 48, "/usr/share/httpd"))
        .expect("the image has no user apache yet");
    let names = [
        "apr",
        "apr-util",
        "httpd",
        "httpd-filesystem",
        "httpd-tools",
        "mailcap",
        "mod_http2",
        "php",
        "php-cli",
        "php-common",
        "php-fpm",
        "php-gd",
        "php-json",
        "php-mbstring",
        "php-mysqlnd",
        "php-pdo",
        "php-xml",
    ];
    let builder = packages::build(system(wordpress::MADE, &users), &names);
    Disk::new(wordpress::install(builder, "/var/www/html", &blog.database_host).build(), blog.size_gib)
}

fn users() -> Users {
    let mut users = Users::parse("root:x:0:0:root:/root:/bin/bash\n", "root:x:0:\nwheel:x:10:\n");
    let services = [
        ("bin", 1, "/bin"),
        ("daemon", 2, "/sbin"),
        ("adm", 3, "/var/adm"),
        ("nobody", 99, "/"),
        ("sshd", 74, "/var/empty/sshd"),
        ("chrony", 996, "/var/lib/chrony"),
    ];
    for (name, number, home) in services {
        users
            .add(packages::system_user(name, number, home))
            .expect("the numbers and names of the image differ");
    }
    let person = User {
        name: "ec2-user".to_owned(),
        uid: 1000,
        gid: 1000,
        home: "/home/ec2-user".to_owned(),
        shell: "/bin/bash".to_owned(),
        groups: vec!["ec2-user".to_owned(), "wheel".to_owned(), "adm".to_owned()],
        gids: Vec::new(),
    };
    users.add(person).expect("the numbers and names of the image differ");
    users
}

fn system(made: Instant, users: &Users) -> Builder {
    let mut builder = Builder::new(SYSTEM_KIB, made);
    for directory in [
        "/boot",
        "/dev",
        "/etc/yum.repos.d",
        "/home",
        "/media",
        "/mnt",
        "/opt",
        "/proc",
        "/run",
        "/srv",
        "/sys",
        "/usr/local/bin",
        "/usr/sbin",
        "/var/lib/cloud/instances",
        "/var/log",
        "/var/spool/cron",
    ] {
        builder = builder.directory(directory);
    }
    builder = builder
        .directory("/root").owned("/root", 0o550, 0, 0)
        .directory("/tmp").owned("/tmp", 0o1777, 0, 0)
        .directory("/var/tmp").owned("/var/tmp", 0o1777, 0, 0)
        .directory("/home/ec2-user").owned("/home/ec2-user", 0o700, 1000, 1000)
        .file("/home/ec2-user/.bashrc", "# .bashrc\n").owned("/home/ec2-user/.bashrc", 0o644, 1000, 1000)
        .device("/dev/full", Device::Full)
        .device("/dev/null", Device::Null)
        .device("/dev/random", Device::Random)
        .device("/dev/urandom", Device::Random)
        .device("/dev/zero", Device::Zero)
        .link("usr/bin", "/bin").link("usr/sbin", "/sbin").link("usr/lib", "/lib")
        .file("/etc/passwd", users.passwd())
        .file("/etc/group", users.group())
        .file("/etc/shadow", "").owned("/etc/shadow", 0o000, 0, 0)
        .file("/etc/sudoers", "root ALL=(ALL) ALL\n%wheel ALL=(ALL) ALL\n").owned("/etc/sudoers", 0o440, 0, 0)
        .file("/etc/sudoers.d/90-cloud-init-users", "ec2-user ALL=(ALL) NOPASSWD:ALL\n").owned("/etc/sudoers.d/90-cloud-init-users", 0o440, 0, 0)
        .file("/etc/hosts", "127.0.0.1   localhost localhost.localdomain localhost4 localhost4.localdomain4\n::1         localhost6 localhost6.localdomain6\n")
        .file("/etc/os-release", OS_RELEASE)
        .file("/etc/system-release", "Amazon Linux release 2 (Karoo)\n")
        .file("/etc/fstab", "LABEL=/     /           xfs    defaults,noatime  1   1\n")
        .file("/etc/ssh/sshd_config", "PasswordAuthentication no\nPermitRootLogin no\nUsePAM yes\n").owned("/etc/ssh/sshd_config", 0o600, 0, 0)
        .file("/etc/motd", MOTD)
        .file("/etc/yum.repos.d/amzn2-core.repo", format!("[amzn2-core]\nname=Amazon Linux 2 core repository\nmirrorlist=https://{}/2/core/latest/$basearch/mirror.list\nenabled=1\ngpgcheck=1\n", packages::REPOSITORY_HOST))
        .file("/proc/sys/kernel/osrelease", format!("{}\n", crate::machine::KERNEL_RELEASE))
        .file("/proc/version", format!("Linux version {} (mockbuild@amazon) (gcc version 7.3.1) #1 SMP\n", crate::machine::KERNEL_RELEASE));
    for (name, description, program, wanted) in UNITS {
        let path = format!("/usr/lib/systemd/system/{name}");
        let kind = if name.starts_with("cloud-") { "oneshot" } else { "simple" };
        builder = builder.file(&path, format!("[Unit]\nDescription={description}\n\n[Service]\nType={kind}\nExecStart={program}\n\n[Install]\nWantedBy=multi-user.target\n"));
        if *wanted {
            builder = builder.link(&path, &format!("{}/{name}", crate::systemd::WANTS));
        }
    }
    for name in crate::commands::names().filter(|name| !OF_PACKAGES.contains(name)) {
        builder = builder.program(&format!("/usr/bin/{name}"));
    }
    for name in
        ["bash", "sh", "sudo", "su", "env", "xargs", "test", "echo", "printf", "true", "false", "kill", "pwd"]
    {
        builder = builder.program(&format!("/usr/bin/{name}"));
    }
    builder
}

/// Programs that a package brings.
const OF_PACKAGES: &[&str] = &["apachectl", "httpd", "mysql", "php"];

/// Name, description, program, and whether it starts at boot.
const UNITS: &[(&str, &str, &str, bool)] = &[
    ("amazon-ssm-agent.service", "amazon-ssm-agent", "/usr/bin/amazon-ssm-agent", true),
    ("chronyd.service", "NTP client/server", "/usr/sbin/chronyd", true),
    (
        "cloud-final.service",
        "Execute cloud user/final scripts",
        "/usr/bin/cloud-init modules --mode=final",
        true,
    ),
    ("crond.service", "Command Scheduler", "/usr/sbin/crond -n", true),
    ("sshd.service", "OpenSSH server daemon", "/usr/sbin/sshd -D", true),
];

const OS_RELEASE: &str = r#"NAME="Amazon Linux"
VERSION="2"
ID="amzn"
ID_LIKE="centos rhel fedora"
VERSION_ID="2"
PRETTY_NAME="Amazon Linux 2"
ANSI_COLOR="0;33"
CPE_NAME="cpe:2.3:o:amazon:amazon_linux:2"
HOME_URL="https://amazonlinux.com/"
"#;

const MOTD: &str = "
       __|  __|_  )
       _|  (     /   Amazon Linux 2 AMI
      ___|\\___|___|

https://aws.amazon.com/amazon-linux-2/
";
