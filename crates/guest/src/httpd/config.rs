//! What httpd reads from `/etc/httpd/conf/httpd.conf` when it starts.

use clockwork::Instant;

use crate::disk::Disk;

const MAIN: &str = "/etc/httpd/conf/httpd.conf";
const SERVER_ROOT: &str = "/etc/httpd";
/// How deep files may include each other.
const INCLUDE_LIMIT: u32 = 8;

/// A port to listen on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listen {
    /// The local address; `0.0.0.0` for all.
    pub address: String,
    /// The TCP port.
    pub port: u16,
}

/// The directives in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// `Listen`.
    pub listens: Vec<Listen>,
    /// `DocumentRoot`.
    pub document_root: String,
    /// `DirectoryIndex`, in the order they are tried.
    pub directory_index: Vec<String>,
    /// `User`.
    pub user: String,
    /// The file of `CustomLog`.
    pub access_log: String,
    /// `ErrorLog`.
    pub error_log: String,
    /// Whether directories without an index file are listed.
    pub indexes: bool,
    /// Whether the root of the site answers with the test page instead of a listing (`welcome.conf`).
    pub welcome: bool,
    /// Whether PHP is installed.
    pub php: bool,
}

impl Config {
    /// Reads the configuration.
    ///
    /// # Errors
    /// The words of httpd about the first directive that is wrong.
    pub fn read(disk: &Disk, now: Instant) -> Result<Config, String> {
        let mut config = Config {
            document_root: "/var/www/html".to_owned(),
            directory_index: vec!["index.html".to_owned()],
            user: "apache".to_owned(),
            access_log: "/var/log/httpd/access_log".to_owned(),
            error_log: "/var/log/httpd/error_log".to_owned(),
            php: disk.exists("/usr/bin/php"),
            ..Config::default()
        };
        let mut sections = Vec::new();
        config.include(disk, now, MAIN, 0, &mut sections)?;
        if config.listens.is_empty() {
            return Err("(2)No such file or directory: AH00014: Configuration check failed: no listening sockets available, shutting down".to_owned());
        }
        if !disk.is_directory(&config.document_root) {
            return Err(format!(
                "AH00526: Syntax error in {MAIN}:\nDocumentRoot '{}' is not a directory, or is not readable",
                config.document_root
            ));
        }
        Ok(config)
    }

    /// The files it writes to.
    pub fn logs(&self) -> [&str; 2] {
        [&self.access_log, &self.error_log]
    }

    fn include(
        &mut self,
        disk: &Disk,
        now: Instant,
        file: &str,
        depth: u32,
        sections: &mut Vec<String>,
    ) -> Result<(), String> {
        if depth > INCLUDE_LIMIT {
            return Err(format!("AH00526: Syntax error in {file}: files include each other too deeply"));
        }
        let text = disk
            .read_text(file, now)
            .map_err(|errno| format!("httpd: Could not open configuration file {file}: {errno}"))?;
        let outside = sections.len();
        for (index, line) in text.lines().enumerate() {
            let wrong =
                |words: String| format!("AH00526: Syntax error on line {} of {file}:\n{words}", index + 1);
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(name) = line.strip_prefix("</") {
                let name = name.trim_end_matches('>').to_ascii_lowercase();
                let open = sections.pop().filter(|_| sections.len() >= outside);
                if open.as_deref().and_then(|open| open.split(' ').next()) != Some(&name) {
                    return Err(wrong(format!("</{name}> without matching <{name}> section")));
                }
                continue;
            }
            if let Some(section) = line.strip_prefix('<') {
                let section = section.trim_end_matches('>').to_owned();
                let (name, argument) = section.split_once(' ').unwrap_or((section.as_str(), ""));
                let name = name.to_ascii_lowercase();
                if !["directory", "files", "location", "locationmatch", "ifmodule"].contains(&name.as_str()) {
                    return Err(wrong(format!(
                        "Invalid command '<{}', perhaps misspelled or defined by a module not included in the server configuration",
                        section.split(' ').next().unwrap_or_default()
                    )));
                }
                sections.push(format!("{name} {}", argument.trim().trim_matches('"')));
                continue;
            }
            let words = split_words(line);
            let (name, arguments) =
                words.split_first().map_or(("", &[][..]), |(name, rest)| (name.as_str(), rest));
            if name.eq_ignore_ascii_case("Include") || name.eq_ignore_ascii_case("IncludeOptional") {
                for argument in arguments {
                    for included in matching(disk, argument) {
                        self.include(disk, now, &included, depth + 1, sections)?;
                    }
                }
                continue;
            }
            self.directive(name, arguments, sections.last().map_or("", String::as_str)).map_err(wrong)?;
        }
        if let Some(open) = sections.get(outside) {
            let name = open.split(' ').next().unwrap_or_default();
            return Err(format!(
                "AH00526: Syntax error on line {} of {file}:\n<{name}> was not closed.",
                text.lines().count()
            ));
        }
        Ok(())
    }

    fn directive(&mut self, name: &str, arguments: &[String], section: &str) -> Result<(), String> {
        let first = arguments.first().map_or("", String::as_str);
        let needs_one = || format!("{name} takes one argument");
        let one = |value: &str| if value.is_empty() { Err(needs_one()) } else { Ok(value.to_owned()) };
        match name.to_ascii_lowercase().as_str() {
            "listen" => self.listens.push(listen(first)?),
            "documentroot" => self.document_root = one(first)?,
            "directoryindex" => self.directory_index = arguments.to_vec(),
            "user" => self.user = one(first)?,
            "errorlog" => self.error_log = in_server_root(&one(first)?),
            "customlog" => self.access_log = in_server_root(&one(first)?),
            "options" => self.options(arguments, section),
            "errordocument" => {
                if first == "403" && section.starts_with("locationmatch") {
                    self.welcome = true;
                }
            }
            // These say what this httpd does anyway, or change nothing that can be seen from outside.
            "serverroot" | "group" | "serveradmin" | "servername" | "loglevel" | "logformat"
            | "loadmodule" | "addtype" | "typesconfig" | "adddefaultcharset" | "mimemagicfile"
            | "enablesendfile" | "allowoverride" | "require" | "alias" | "addhandler" | "sethandler"
            | "php_value" => {}
            _ => {
                return Err(format!(
                    "Invalid command '{name}', perhaps misspelled or defined by a module not included in the server configuration"
                ));
            }
        }
        Ok(())
    }

    fn options(&mut self, arguments: &[String], section: &str) {
        for option in arguments {
            match option.as_str() {
                "Indexes" | "+Indexes" => self.indexes = true,
                "-Indexes" | "None" if section.starts_with("directory") => self.indexes = false,
                _ => {}
            }
        }
    }
}

fn listen(argument: &str) -> Result<Listen, String> {
    let (address, port) = argument.rsplit_once(':').unwrap_or(("0.0.0.0", argument));
    let address = if matches!(address, "*" | "[::]" | "") { "0.0.0.0" } else { address };
    let port = port.parse().ok().filter(|port| *port != 0);
    let port = port.ok_or_else(|| "Port must be specified".to_owned())?;
    Ok(Listen { address: address.to_owned(), port })
}

fn in_server_root(path: &str) -> String {
    match path.strip_prefix("logs/") {
        Some(name) => format!("/var/log/httpd/{name}"),
        None if path.starts_with('/') => path.to_owned(),
        None => format!("{SERVER_ROOT}/{path}"),
    }
}

/// The files that an `Include` names; a star stands for any name with that ending.
fn matching(disk: &Disk, argument: &str) -> Vec<String> {
    let path = in_server_root(argument);
    match path.split_once('*') {
        None => vec![path],
        Some((start, end)) => {
            let directory = crate::disk::parent(start);
            let names = disk.list(directory).unwrap_or_default();
            let paths = names.into_iter().map(|name| format!("{directory}/{name}"));
            paths.filter(|found| found.starts_with(start) && found.ends_with(end)).collect()
        }
    }
}

/// The words of a line; quotes keep blanks together.
fn split_words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    let mut any = false;
    for c in line.chars() {
        match c {
            '"' => {
                quoted = !quoted;
                any = true;
            }
            c if c.is_whitespace() && !quoted => {
                if any || !word.is_empty() {
                    words.push(core::mem::take(&mut word));
                }
                any = false;
            }
            c => word.push(c),
        }
    }
    if any || !word.is_empty() {
        words.push(word);
    }
    words
}
