//! Packages: what can be installed, what each brings, and what is installed already.
//!
//! Which packages a machine has is a list on its disk, so an image has them too.
//!
//! Supported: Apache, PHP, the MariaDB client, and what these need. Refused: every other package, by name.
//! Simplified: one version of each; `yum update` finds nothing to do.

use std::collections::BTreeSet;

use clockwork::{Instant, sort};

use crate::disk::{Builder, Disk, Errno};
use crate::users::{User, UsersError};

/// The host that packages come from. A machine that cannot reach it on port 443 installs nothing.
pub const REPOSITORY_HOST: &str = "cdn.amazonlinux.com";
/// The list of installed packages, a line each: name, version, repository.
const DATABASE: &str = "/var/lib/rpm/Packages";

/// One package of the repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: &'static str,
    /// Version and release.
    pub version: &'static str,
    /// `x86_64` or `noarch`.
    pub architecture: &'static str,
    /// Its size in KiB.
    pub kib: u32,
    /// The packages it needs.
    pub requires: &'static [&'static str],
    /// What it puts on the disk.
    pub entries: &'static [Entry],
}

/// Something a package puts on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A file with this text.
    File(&'static str, &'static str),
    /// A program.
    Program(&'static str),
    /// A directory with this mode.
    Directory(&'static str, u16),
    /// A user of the system with this number and home directory.
    User(&'static str, u32, &'static str),
}

/// All packages of the repository, by name.
pub const REPOSITORY: &[Package] = &[
    plain("apr", "1.7.2-1.amzn2", 130),
    plain("apr-util", "1.6.3-1.amzn2.0.1", 101),
    Package {
        name: "httpd",
        version: "2.4.57-1.amzn2",
        architecture: "x86_64",
        kib: 1_434,
        requires: &["apr", "apr-util", "httpd-filesystem", "httpd-tools", "mailcap", "mod_http2"],
        entries: &[
            Entry::Directory("/var/log/httpd", 0o700),
            Entry::File("/etc/httpd/conf/httpd.conf", HTTPD_CONF),
            Entry::File("/etc/httpd/conf.d/welcome.conf", WELCOME_CONF),
            Entry::File("/usr/share/httpd/noindex/index.html", TEST_PAGE),
            Entry::File("/usr/lib/systemd/system/httpd.service", HTTPD_SERVICE),
            Entry::Program("/usr/sbin/httpd"),
            Entry::Program("/usr/sbin/apachectl"),
        ],
    },
    Package {
        name: "httpd-filesystem",
        version: "2.4.57-1.amzn2",
        architecture: "noarch",
        kib: 25,
        requires: &[],
        entries: &[
            Entry::User("apache", 48, "/usr/share/httpd"),
            Entry::Directory("/var/www/html", 0o755),
            Entry::Directory("/var/www/cgi-bin", 0o755),
            Entry::Directory("/etc/httpd/conf.d", 0o755),
        ],
    },
    plain("httpd-tools", "2.4.57-1.amzn2", 88),
    plain("mailcap", "2.1.41-2.amzn2", 31),
    Package {
        name: "mariadb",
        version: "5.5.68-1.amzn2.0.1",
        architecture: "x86_64",
        kib: 9_011,
        requires: &[],
        entries: &[Entry::Program("/usr/bin/mysql")],
    },
    plain("mod_http2", "1.15.19-1.amzn2.0.1", 149),
    Package {
        name: "php",
        version: "8.0.30-1.amzn2",
        architecture: "x86_64",
        kib: 3_072,
        requires: &["httpd", "php-cli", "php-common", "php-fpm"],
        entries: &[Entry::File("/etc/httpd/conf.d/php.conf", PHP_CONF)],
    },
    Package {
        name: "php-cli",
        version: "8.0.30-1.amzn2",
        architecture: "x86_64",
        kib: 4_812,
        requires: &["php-common"],
        entries: &[Entry::Program("/usr/bin/php")],
    },
    plain("php-common", "8.0.30-1.amzn2", 1_229),
    Package {
        name: "php-fpm",
        version: "8.0.30-1.amzn2",
        architecture: "x86_64",
        kib: 1_638,
        requires: &["php-common"],
        entries: &[Entry::File("/usr/lib/systemd/system/php-fpm.service", PHP_FPM_SERVICE)],
    },
    plain("php-gd", "8.0.30-1.amzn2", 87),
    plain("php-json", "8.0.30-1.amzn2", 12),
    plain("php-mbstring", "8.0.30-1.amzn2", 471),
    plain("php-mysqlnd", "8.0.30-1.amzn2", 188),
    plain("php-pdo", "8.0.30-1.amzn2", 121),
    plain("php-xml", "8.0.30-1.amzn2", 180),
];

/// What an `amazon-linux-extras` topic installs.
pub const EXTRAS: &[(&str, &[&str])] = &[
    ("lamp-mariadb10.2-php7.2", &["mariadb", "php", "php-mysqlnd", "php-pdo", "php-json"]),
    ("php8.0", &["php-cli", "php-common", "php-fpm", "php-mysqlnd", "php-pdo"]),
];

/// What the image has before anything is installed, with versions.
const SYSTEM: &[(&str, &str)] = &[
    ("amazon-linux-extras", "2.0.3-1.amzn2"),
    ("amazon-ssm-agent", "3.2.2222.0-1.amzn2"),
    ("awscli", "1.18.147-1.amzn2.0.2"),
    ("bash", "4.2.46-34.amzn2"),
    ("cloud-init", "19.3-46.amzn2.0.1"),
    ("coreutils", "8.22-24.amzn2"),
    ("cronie", "1.4.11-23.amzn2"),
    ("curl", "8.3.0-1.amzn2.0.5"),
    ("kernel", "4.14.336-253.554.amzn2"),
    ("openssh-server", "7.4p1-22.amzn2.0.6"),
    ("sudo", "1.8.23-10.amzn2.3.6"),
    ("systemd", "219-78.amzn2.0.22"),
    ("wget", "1.14-18.amzn2.1"),
    ("yum", "3.4.3-158.amzn2.0.7"),
];

const fn plain(name: &'static str, version: &'static str, kib: u32) -> Package {
    Package { name, version, architecture: "x86_64", kib, requires: &[], entries: &[] }
}

/// A package of the repository.
pub fn find(name: &str) -> Option<&'static Package> {
    REPOSITORY.iter().find(|package| package.name == name)
}

/// The installed packages: name, version and repository, by name.
pub fn installed(disk: &Disk, now: Instant) -> Vec<(String, String, String)> {
    let text = disk.read_text(DATABASE, now).unwrap_or_default();
    let line = |line: &str| {
        let mut words = line.split_whitespace().map(str::to_owned);
        Some((words.next()?, words.next()?, words.next()?))
    };
    let mut packages: Vec<_> = text.lines().filter_map(line).collect();
    sort::sort(&mut packages);
    packages
}

/// Whether a package is installed.
pub fn is_installed(disk: &Disk, name: &str, now: Instant) -> bool {
    installed(disk, now).iter().any(|(other, _, _)| other == name)
}

/// The packages to install so that all of `names` and what they need are there; packages that are installed
/// already are left out. Unknown names are skipped.
pub fn missing(disk: &Disk, names: &[String], now: Instant) -> Vec<&'static Package> {
    let present: BTreeSet<String> = sort::gather(installed(disk, now).into_iter().map(|(name, _, _)| name));
    let mut wanted: BTreeSet<&'static str> = BTreeSet::new();
    let mut ahead: Vec<&'static Package> = names.iter().filter_map(|name| find(name)).collect();
    while let Some(package) = ahead.pop() {
        if !present.contains(package.name) && wanted.insert(package.name) {
            ahead.extend(package.requires.iter().filter_map(|name| find(name)));
        }
    }
    wanted.into_iter().filter_map(find).collect()
}

/// Puts packages on a disk. Files of the administrator that are there already stay.
///
/// # Errors
/// The disk is full.
pub fn install(disk: &mut Disk, packages: &[&Package], now: Instant) -> Result<(), Errno> {
    let root = User::root();
    let mut users = crate::users::Users::of_disk(disk, now);
    for package in packages {
        for entry in package.entries {
            match entry {
                Entry::Directory(path, mode) => {
                    disk.mkdir_all(path, &root, now)?;
                    disk.chmod(path, *mode, &root)?;
                }
                Entry::File(path, text) => {
                    disk.mkdir_all(crate::disk::parent(path), &root, now)?;
                    if !disk.exists(path) {
                        disk.write(path, text.as_bytes(), &root, now)?;
                    }
                }
                Entry::Program(path) => {
                    disk.mkdir_all(crate::disk::parent(path), &root, now)?;
                    disk.write(path, b"\x7fELF\n", &root, now)?;
                    disk.chmod(path, 0o755, &root)?;
                }
                Entry::User(name, number, home) => {
                    match users.add(system_user(name, *number, home)) {
                        Ok(()) | Err(UsersError::Exists(_)) => {}
                        Err(_) => return Err(Errno::EINVAL),
                    }
                    users.save(disk, now).map_err(|_| Errno::ENOSPC)?;
                }
            }
        }
    }
    let mut list = disk.read_text(DATABASE, now).unwrap_or_default();
    for package in packages {
        list.push_str(&format!("{} {} amzn2-core\n", package.name, package.version));
    }
    disk.write(DATABASE, list.as_bytes(), &root, now)
}

/// Takes packages off a disk: their programs and unit files go, what was configured stays.
///
/// # Errors
/// The disk refuses.
pub fn remove(disk: &mut Disk, names: &[String], now: Instant) -> Result<(), Errno> {
    let root = User::root();
    for package in names.iter().filter_map(|name| find(name)) {
        for entry in package.entries {
            let (Entry::Program(path) | Entry::File(path, _)) = entry else { continue };
            if disk.exists(path) {
                disk.remove_file(path, &root)?;
            }
        }
    }
    let text = disk.read_text(DATABASE, now)?;
    let stays = |line: &&str| !names.iter().any(|name| line.split(' ').next() == Some(name));
    let kept: String = text.lines().filter(stays).map(|line| format!("{line}\n")).collect();
    disk.write(DATABASE, kept.as_bytes(), &root, now)
}

/// Puts packages into an image in the making.
pub(crate) fn build(mut builder: Builder, names: &[&str]) -> Builder {
    for package in names.iter().filter_map(|name| find(name)) {
        for entry in package.entries {
            builder = match entry {
                Entry::Directory(path, mode) => builder.directory(path).owned(path, *mode, 0, 0),
                Entry::File(path, text) => builder.file(path, text),
                Entry::Program(path) => builder.program(path),
                Entry::User(..) => builder,
            };
        }
    }
    builder.file(DATABASE, database(names))
}

fn database(names: &[&str]) -> String {
    let system = SYSTEM.iter().map(|(name, version)| format!("{name} {version} installed\n"));
    let more = names
        .iter()
        .filter_map(|name| find(name))
        .map(|package| format!("{} {} @amzn2-core\n", package.name, package.version));
    system.chain(more).collect()
}

/// A user of the system: nobody logs in as one.
pub(crate) fn system_user(name: &str, number: u32, home: &str) -> User {
    User {
        name: name.to_owned(),
        uid: number,
        gid: number,
        home: home.to_owned(),
        shell: "/sbin/nologin".to_owned(),
        groups: vec![name.to_owned()],
        gids: vec![number],
    }
}

const HTTPD_CONF: &str = r#"# The main configuration of the Apache HTTP server.
ServerRoot "/etc/httpd"
Listen 80
User apache
Group apache
ServerAdmin root@localhost

DocumentRoot "/var/www/html"
<Directory "/var/www/html">
    Options Indexes FollowSymLinks
    AllowOverride None
    Require all granted
</Directory>

<IfModule dir_module>
    DirectoryIndex index.html
</IfModule>

<Files ".ht*">
    Require all denied
</Files>

ErrorLog "logs/error_log"
LogLevel warn
LogFormat "%h %l %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-Agent}i\"" combined
CustomLog "logs/access_log" combined

AddDefaultCharset UTF-8
IncludeOptional conf.d/*.conf
"#;

const WELCOME_CONF: &str = r#"# A site without a front page answers with the test page.
<LocationMatch "^/+$">
    Options -Indexes
    ErrorDocument 403 /.noindex.html
</LocationMatch>
Alias /.noindex.html /usr/share/httpd/noindex/index.html
"#;

const PHP_CONF: &str = r#"# PHP pages, also as front pages.
AddType text/html .php
DirectoryIndex index.php index.html
"#;

const TEST_PAGE: &str = r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<title>Test Page for the Apache HTTP Server</title>
</head>
<body>
<h1>Test Page</h1>
<p>The web server of this machine runs, but its site is still empty.</p>
<p>Whoever owns the machine puts the first page into <code>/var/www/html/</code>. Until then visitors get this page, with the status 403.</p>
</body>
</html>
"#;

const HTTPD_SERVICE: &str = "[Unit]
Description=The Apache HTTP Server
After=network.target remote-fs.target nss-lookup.target
Documentation=man:httpd.service(8)

[Service]
Type=notify
ExecStart=/usr/sbin/httpd $OPTIONS -DFOREGROUND
ExecReload=/usr/sbin/httpd $OPTIONS -k graceful

[Install]
WantedBy=multi-user.target
";

const PHP_FPM_SERVICE: &str = "[Unit]
Description=The PHP FastCGI Process Manager
After=syslog.target network.target

[Service]
Type=notify
ExecStart=/usr/sbin/php-fpm --nodaemonize

[Install]
WantedBy=multi-user.target
";
