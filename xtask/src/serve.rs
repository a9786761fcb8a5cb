//! `cargo xtask serve`: the page on this machine.
//!
//! While you write, Trunk rebuilds the page and reloads it at each save. With `--release`, the page of
//! `dist/` is built and served as it would be hosted, by the small file server below.

use crate::sh::{self, Outcome};
use crate::{page, tools};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// Reads the arguments, builds, serves until interrupted.
pub fn run(arguments: &[String]) -> Outcome {
    let (port, release) = read_arguments(arguments)?;
    // Asked before minutes of building, so that a taken port is told at once.
    drop(listen(port)?);
    if release {
        page::build()?;
        return serve_folder(&page::dist(), listen(port)?);
    }
    tools::ensure_wasm_target()?;
    let path = tools::ensure_all(&[&tools::WASM_BINDGEN, &tools::TRUNK])?;
    println!("Building the page for development; the first time takes some minutes.");
    println!("It will be at http://127.0.0.1:{port}/ and reload when you save a file. Ctrl-C ends it.");
    let output = sh::target_dir().join("serve");
    std::fs::create_dir_all(&output)
        .map_err(|error| format!("{} cannot be made: {error}", output.display()))?;
    let mut trunk = std::process::Command::new("trunk");
    trunk.current_dir(sh::root()).args(["serve", "--skip-version-check", "--address", "127.0.0.1"]);
    trunk.args(["--port", &port.to_string(), "--dist"]).arg(&output);
    for folder in ["target", "dist", "tests", "docs", ".git"] {
        let folder = sh::root().join(folder);
        if folder.exists() {
            trunk.arg("--ignore").arg(folder);
        }
    }
    page::without_no_color(&mut trunk);
    sh::with_path(&mut trunk, &path)?;
    sh::run(&mut trunk, "the page could not be built or served; Trunk's message is above")
}

fn read_arguments(arguments: &[String]) -> Result<(u16, bool), String> {
    let (mut port, mut release) = (8080, false);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--release" => release = true,
            "--port" => {
                let text = rest.next().ok_or("--port needs a number")?;
                port =
                    text.parse().map_err(|_| format!("--port needs a number from 1 to 65535, not {text}"))?;
            }
            other => {
                return Err(format!("serve does not know {other}; it takes --port <number> and --release"));
            }
        }
    }
    Ok((port, release))
}

fn listen(port: u16) -> Result<TcpListener, String> {
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        format!(
            "127.0.0.1:{port} is not free ({error}); end what uses it, or choose another: --port {}",
            port.saturating_add(1)
        )
    })
}

/// Answers GET requests from the files of a folder, each connection on its own thread.
fn serve_folder(folder: &Path, listener: TcpListener) -> Outcome {
    let address = listener.local_addr().map_err(|error| format!("the server has no address: {error}"))?;
    println!("Serving {} at http://{address}/. Ctrl-C ends it.", folder.display());
    let folder = Arc::new(folder.to_path_buf());
    for stream in listener.incoming().flatten() {
        let folder = Arc::clone(&folder);
        std::thread::spawn(move || {
            // A browser that goes away in the middle of an answer is no fault.
            let _gone = answer(stream, &folder);
        });
    }
    Ok(())
}

fn answer(mut stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    let mut request = String::new();
    let mut reader = BufReader::new(stream.try_clone()?.take(64 * 1024));
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
    let file = file_of(folder, target).filter(|_| method == "GET" || method == "HEAD");
    let (status, kind, body) = match file.and_then(|file| Some((kind_of(&file), std::fs::read(file).ok()?))) {
        Some((kind, body)) => ("200 OK", kind, body),
        None => ("404 Not Found", "text/plain; charset=utf-8", b"There is no such file.\n".to_vec()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\ncache-control: no-cache\r\n\
         connection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The file that a request names, if it lies in the folder.
fn file_of(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.trim_start_matches('/');
    let relative = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = relative.components().all(|part| matches!(part, Component::Normal(_)));
    let file = folder.join(relative);
    (inside && file.is_file()).then_some(file)
}

fn kind_of(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "webmanifest" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_cannot_leave_the_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(file_of(folder, "/src/serve.rs?x=1").is_some());
        assert_eq!(file_of(folder, "/../Cargo.toml"), None);
        assert_eq!(file_of(folder, "//etc/passwd"), None);
        assert_eq!(file_of(folder, "/no-such-file"), None);
    }

    #[test]
    fn arguments_are_read_or_refused_by_name() {
        let read =
            |text: &str| read_arguments(&text.split_whitespace().map(String::from).collect::<Vec<_>>());
        assert_eq!(read(""), Ok((8080, false)));
        assert_eq!(read("--port 9000 --release"), Ok((9000, true)));
        assert!(read("--port many").is_err());
        assert!(read("--fast").is_err_and(|message| message.contains("--fast")));
    }
}
