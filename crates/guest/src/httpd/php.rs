//! PHP pages, as far as a first page needs them.
//!
//! Supported: text outside `<?php … ?>`, `<?= … ?>`, `echo` and `print` of strings and the functions below
//! joined with `.`, `phpinfo();`, comments, and the blog ([`crate::wordpress`]). Refused: everything else, with
//! status 500 and a line in the error log that names it.

use clockwork::Duration;

use super::{Answer, Config, error_page, escape};
use crate::disk::parent;
use crate::http::{Request, Response};
use crate::machine::Machine;
use crate::wordpress;
use crate::world::Network;

/// How long a small page takes. Our estimate.
const PAGE_TIME: Duration = Duration::millis(12);

/// What a page may ask about.
pub(crate) struct Page<'a> {
    pub(crate) machine: &'a Machine,
    pub(crate) config: &'a Config,
    pub(crate) request: &'a Request,
    pub(crate) client_ip: &'a str,
    pub(crate) file: &'a str,
}

/// Runs the page.
pub(crate) fn run(page: &Page<'_>, source: &[u8], network: &dyn Network) -> Answer {
    let source = String::from_utf8_lossy(source);
    if source.contains(wordpress::MARK) {
        return wordpress::respond(page.machine, page.request, parent(page.file), network);
    }
    let mut body = String::new();
    let mut rest: &str = &source;
    while let Some((text, code)) = rest.split_once("<?") {
        body.push_str(text);
        let (code, after) = code.split_once("?>").unwrap_or((code, ""));
        // PHP swallows one line end after the closing tag.
        rest = after.strip_prefix('\n').unwrap_or(after);
        let result = match code.strip_prefix('=') {
            Some(expression) => {
                value(page, expression.trim().trim_end_matches(';'), network).map(|text| body.push_str(&text))
            }
            None => block(page, code.strip_prefix("php").unwrap_or(code), network, &mut body),
        };
        if let Err(statement) = result {
            let mut answer =
                Answer::new(error_page(500, "Internal Server Error", "The server could not run this page."));
            answer.error =
                Some(format!("[php:error] PHP: this machine does not run '{statement}' in {}", page.file));
            return answer;
        }
    }
    body.push_str(rest);
    let mut answer = Answer::new(Response::new(200, "OK", "text/html; charset=UTF-8", body));
    answer.response.headers.insert(0, ("X-Powered-By".to_owned(), "PHP/8.0.30".to_owned()));
    answer.took = PAGE_TIME;
    answer
}

/// Runs the statements between two tags; the first that is not understood is the error.
fn block(page: &Page<'_>, code: &str, network: &dyn Network, body: &mut String) -> Result<(), String> {
    for statement in split_outside_strings(&without_comments(code), ';') {
        let statement = statement.trim();
        let printed = ["echo", "print"].iter().find_map(|word| {
            statement.strip_prefix(word).filter(|rest| rest.starts_with([' ', '"', '\'', '(']))
        });
        match (statement, printed) {
            ("", _) => {}
            (_, Some(expressions)) => {
                for expression in split_outside_strings(expressions, ',') {
                    body.push_str(&value(page, expression.trim(), network)?);
                }
            }
            ("phpinfo()", _) => body.push_str(&php_info(page)),
            (other, _) => return Err(other.chars().take(60).collect()),
        }
    }
    Ok(())
}

/// The value of strings and functions joined with dots.
fn value(page: &Page<'_>, expression: &str, network: &dyn Network) -> Result<String, String> {
    let mut text = String::new();
    for part in split_outside_strings(expression, '.') {
        let part = part.trim();
        let machine = page.machine;
        let known = match part {
            "gethostname()" | "php_uname('n')" => machine.hostname.to_string(),
            "phpversion()" | "PHP_VERSION" => "8.0.30".to_owned(),
            "time()" => network.now().as_secs().to_string(),
            "PHP_EOL" => "\n".to_owned(),
            "$_SERVER['SERVER_ADDR']" | "$_SERVER[\"SERVER_ADDR\"]" => {
                machine.identity.private_ip.to_string()
            }
            "$_SERVER['REMOTE_ADDR']" | "$_SERVER[\"REMOTE_ADDR\"]" => page.client_ip.to_owned(),
            "$_SERVER['HTTP_HOST']" | "$_SERVER[\"HTTP_HOST\"]" => escape(&page.request.host),
            other => match quoted(other) {
                Some(literal) => literal,
                None => return Err(other.chars().take(60).collect()),
            },
        };
        text.push_str(&known);
    }
    Ok(text)
}

/// A string between quotes, its escapes resolved; `None` if the text is none, or has a variable in it.
fn quoted(text: &str) -> Option<String> {
    let text = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(text).trim();
    if let Some(inner) = text.strip_prefix('\'').and_then(|inner| inner.strip_suffix('\'')) {
        return Some(inner.replace("\\'", "'").replace("\\\\", "\\"));
    }
    let inner = text.strip_prefix('"').and_then(|inner| inner.strip_suffix('"'))?;
    if inner.contains('$') {
        return None;
    }
    Some(inner.replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"").replace("\\\\", "\\"))
}

fn without_comments(code: &str) -> String {
    let line = |line: &str| !line.trim_start().starts_with("//") && !line.trim_start().starts_with('#');
    code.lines().filter(|text| line(text)).collect::<Vec<_>>().join("\n")
}

fn split_outside_strings(text: &str, separator: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut quote = None;
    let mut escaped = false;
    for c in text.chars() {
        if c == separator && quote.is_none() {
            parts.push(String::new());
            continue;
        }
        match quote {
            _ if escaped => escaped = false,
            Some(_) if c == '\\' => escaped = true,
            Some(open) if c == open => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            _ => {}
        }
        if let Some(last) = parts.last_mut() {
            last.push(c);
        }
    }
    parts
}

fn php_info(page: &Page<'_>) -> String {
    let row = |name: &str, value: &str| format!("<tr><td>{name}</td><td>{}</td></tr>\n", escape(value));
    let rows = [
        row("System", &format!("Linux {} {} x86_64", page.machine.hostname, crate::machine::KERNEL_RELEASE)),
        row("Server API", "Apache 2.0 Handler"),
        row("DOCUMENT_ROOT", &page.config.document_root),
        row("SERVER_ADDR", &page.machine.identity.private_ip),
        row("REMOTE_ADDR", page.client_ip),
    ];
    format!(
        "<!DOCTYPE html>\n<html><head><title>PHP 8.0.30 - phpinfo()</title></head><body>\n<h1>PHP Version 8.0.30</h1>\n<table>\n{}</table>\n</body></html>",
        rows.concat()
    )
}
