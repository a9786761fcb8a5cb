//! User data of the kind `#cloud-config`: what it asks for, as a script.
//!
//! Supported: `packages`, `package_update`, `package_upgrade`, `runcmd` (texts, lists and `|` blocks), `write_files` with `path`,
//! `content`, `permissions`, `owner` and `append`. Other keys are named in the log and left out. Simplified: everything runs as
//! one script in the last stage, where cloud-init writes files and installs packages some seconds earlier; of YAML,
//! block lists and maps, quoted texts, one-line lists and `|` blocks are read, anchors and tags are not.
//! <https://docs.cloud-init.io/en/latest/reference/modules.html>

/// One line that is not empty: how far it is indented, and its text.
type Line<'a> = (usize, &'a str);

/// What a piece of cloud-config asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Config {
    /// The script that does it.
    pub script: String,
    /// Keys that are not supported.
    pub unknown: Vec<String>,
}

/// Reads cloud-config.
///
/// # Errors
/// What is wrong with the text.
pub(super) fn read(text: &str) -> Result<Config, String> {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<&str> = text.lines().collect();
    let mut config = Config::default();
    let (mut files, mut packages, mut commands) = (String::new(), Vec::new(), String::new());
    let (mut update, mut upgrade) = (false, false);
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        if is_blank(line) {
            continue;
        }
        if line.starts_with([' ', '\t', '-']) {
            return Err(format!("line {at}: a key is expected"));
        }
        let Some((key, value)) = line.split_once(':') else {
            return Err(format!("line {at}: a key is expected"));
        };
        let begin = at;
        while lines.get(at).is_some_and(|line| is_blank(line) || line.starts_with([' ', '-'])) {
            at += 1;
        }
        let block = &lines[begin..at];
        let value = without_comment(value);
        let yes = matches!(value, "true" | "yes" | "on");
        match key.trim() {
            "packages" => packages = items(value, block).map_err(|what| format!("{key}: {what}"))?,
            "runcmd" => {
                for item in items(value, block).map_err(|what| format!("{key}: {what}"))? {
                    commands.push_str(&item);
                    commands.push('\n');
                }
            }
            "write_files" => files = written(block).map_err(|what| format!("{key}: {what}"))?,
            "package_update" | "repo_update" => update = yes,
            "package_upgrade" | "repo_upgrade" => upgrade = yes,
            other => config.unknown.push(other.to_owned()),
        }
    }
    config.script.push_str("#!/bin/sh\n");
    config.script.push_str(&files);
    if update || upgrade {
        config.script.push_str("yum -y update\n");
    }
    if !packages.is_empty() {
        let words: Vec<String> = packages.iter().map(|name| quoted(name)).collect();
        config.script.push_str(&format!("yum -y install {}\n", words.join(" ")));
    }
    config.script.push_str(&commands);
    Ok(config)
}

fn is_blank(line: &str) -> bool {
    let text = line.trim();
    text.is_empty() || text.starts_with('#')
}

fn without_comment(text: &str) -> &str {
    text.split(" #").next().unwrap_or_default().trim()
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// A text without its YAML quotes.
fn plain(text: &str) -> String {
    let text = text.trim();
    if let Some(inner) = text.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return inner.replace("''", "'");
    }
    if let Some(inner) = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        return crate::shell::unescape(inner);
    }
    without_comment(text).to_owned()
}

/// `[ls, "-l", '/x']` as words; nothing if it is no list.
fn flow(text: &str) -> Option<Vec<String>> {
    let inner = text.trim().strip_prefix('[')?.strip_suffix(']')?;
    let (mut words, mut word, mut quote) = (Vec::new(), String::new(), None);
    for c in inner.chars() {
        match (c, quote) {
            (',', None) => words.push(std::mem::take(&mut word)),
            (c, Some(open)) if c == open => {
                quote = None;
                word.push(c);
            }
            ('"' | '\'', None) => {
                quote = Some(c);
                word.push(c);
            }
            (c, _) => word.push(c),
        }
    }
    words.push(word);
    words.retain(|word| !word.trim().is_empty());
    Some(words.iter().map(|word| plain(word)).collect())
}

/// The items of a list: a list item that is a list itself becomes one command of quoted words.
fn items(value: &str, block: &[&str]) -> Result<Vec<String>, String> {
    if let Some(words) = flow(value) {
        return Ok(words);
    }
    let lines: Vec<&str> = block.to_vec();
    let mut items = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        if is_blank(line) {
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        let Some(item) = line.trim_start().strip_prefix('-') else {
            return Err(format!("`{}' is no item of a list", line.trim()));
        };
        let item = item.trim();
        if matches!(item, "|" | "|-" | ">" | ">-" | "|+") {
            let (text, next) = block_text(&lines, at, indent);
            at = next;
            items.push(text);
            continue;
        }
        match flow(item) {
            Some(words) => items.push(words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ")),
            None => items.push(plain(item)),
        }
    }
    Ok(items)
}

/// The lines that are indented deeper than `indent`, with what they have in common taken away; and where they end.
fn block_text(lines: &[&str], from: usize, indent: usize) -> (String, usize) {
    let deep = |line: &str| line.trim().is_empty() || line.len() - line.trim_start().len() > indent;
    let count = lines.get(from..).unwrap_or_default().iter().take_while(|line| deep(line)).count();
    let block = &lines[from..from + count];
    let own: Vec<Line<'_>> = block
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| (line.len() - line.trim_start().len(), *line))
        .collect();
    let common = own.iter().map(|(indent, _)| *indent).min().unwrap_or(0);
    let text: Vec<&str> = block.iter().map(|line| line.get(common..).unwrap_or_default()).collect();
    (text.join("\n").trim_end().to_owned(), from + count)
}

/// The part of the script that writes files.
fn written(block: &[&str]) -> Result<String, String> {
    let mut script = String::new();
    let mut files: Vec<Vec<(String, String)>> = Vec::new();
    let mut at = 0;
    while let Some(line) = block.get(at) {
        at += 1;
        if is_blank(line) {
            continue;
        }
        let mut text = line.trim_start();
        let mut indent = line.len() - text.len();
        if let Some(rest) = text.strip_prefix('-') {
            files.push(Vec::new());
            indent += text.len() - rest.trim_start().len();
            text = rest.trim_start();
        }
        let (Some((key, value)), Some(file)) = (text.split_once(':'), files.last_mut()) else {
            return Err(format!("`{}' is no item of a list", line.trim()));
        };
        let value = if matches!(value.trim(), "|" | "|-" | "|+") {
            let (mut content, next) = block_text(block, at, indent);
            at = next;
            content.push('\n');
            content
        } else {
            plain(value)
        };
        file.push((key.trim().to_owned(), value));
    }
    for file in files {
        let get = |name: &str| file.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        if let Some((key, _)) = file
            .iter()
            .find(|(key, _)| !matches!(key.as_str(), "path" | "content" | "permissions" | "owner" | "append"))
        {
            return Err(format!("{key} is not supported here"));
        }
        let Some(path) = get("path") else { return Err("a file has no path".to_owned()) };
        let arrow = if get("append") == Some("true") { ">>" } else { ">" };
        let directory = crate::disk::parent(path);
        script.push_str(&format!(
            "mkdir -p {}\nprintf %s {} {arrow} {}\n",
            quoted(directory),
            quoted(get("content").unwrap_or_default()),
            quoted(path)
        ));
        if let Some(mode) = get("permissions") {
            script.push_str(&format!("chmod {} {}\n", quoted(mode), quoted(path)));
        }
        if let Some(owner) = get("owner") {
            script.push_str(&format!("chown {} {}\n", quoted(owner), quoted(path)));
        }
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_and_commands_become_a_script() {
        let text = "#cloud-config\npackage_update: true\npackages:\n  - httpd\n - 'php'\nruncmd:\n- systemctl start httpd # now\n- [ systemctl, enable, \"httpd\" ]\n- |\n  echo one\n  echo two\ntimezone: UTC\n";
        let config = read(text).expect("it is good YAML");
        assert_eq!(
            config.script,
            "#!/bin/sh\nyum -y update\nyum -y install 'httpd' 'php'\nsystemctl start httpd\n'systemctl' 'enable' 'httpd'\necho one\necho two\n"
        );
        assert_eq!(config.unknown, ["timezone"]);
    }

    #[test]
    fn files_are_written_with_their_modes() {
        let text = "#cloud-config\nwrite_files:\n- path: /etc/motd\n  content: |\n    Hello\n      there\n  permissions: '0644'\n";
        let config = read(text).expect("it is good YAML");
        assert_eq!(
            config.script,
            "#!/bin/sh\nmkdir -p '/etc'\nprintf %s 'Hello\n  there\n' > '/etc/motd'\nchmod '0644' '/etc/motd'\n"
        );
    }

    #[test]
    fn what_is_no_cloud_config_is_told() {
        assert!(read("#cloud-config\n- x\n").is_err());
        assert!(read("#cloud-config\nruncmd:\n  x\n").is_err());
        assert!(read("#cloud-config\nwrite_files:\n- content: x\n").is_err());
        assert!(read("#cloud-config\nwrite_files:\n- path: x\n  encoding: b64\n").is_err());
    }
}
