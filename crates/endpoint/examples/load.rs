//! A load generator, and the endpoint's figures, one JSON line each:
//! `cargo run --profile bench -p endpoint --example load -- --server PROGRAM [--count N]`.
//!
//! Starts the program on a free port, keeps sixteen connections open, and has N machines run by one call each,
//! described by their ids again and again, and terminated. Besides calls per second it tells how many the server
//! would answer if it had one core to itself: calls per second of its own processor time, from Linux's `/proc`.
#![allow(clippy::disallowed_types, clippy::disallowed_methods)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// Connections that are kept open.
const CONNECTIONS: usize = 16;
/// How often each machine is described.
const DESCRIBED: usize = 50;
/// How often the world is reset.
const RESETS: usize = 20;
/// Ticks a second of `/proc/PID/stat`; Linux has had no other for user programs on the machines that matter here.
const TICKS: f64 = 100.0;

/// An account whose limit is out of the way; the engine is measured in the same.
const SCENARIO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../region/scenarios/spacious.toml");

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    let program = option("--server").ok_or("--server PROGRAM is missing")?;
    let count = option("--count").and_then(|text| text.parse().ok()).unwrap_or(1_000);
    let mut server = Server::start(&program)?;
    let outcome = measure(&mut server, count);
    server.process.kill()?;
    server.process.wait()?;
    outcome
}

fn measure(server: &mut Server, count: usize) -> Outcome<()> {
    let mut connections = Vec::new();
    for _ in 0..CONNECTIONS {
        connections.push(Connection::open(&server.address)?);
    }
    let image = connections[0].ask(&call("DescribeImages&Owner.1=amazon"))?;
    let image = between(&image, "<imageId>").ok_or("there is no image")?;
    let run = call(&format!("RunInstances&ImageId={image}&InstanceType=t2.micro&MinCount=1&MaxCount=1"));
    let answers = server.figure("run-instances", &mut connections, &vec![run; count])?;
    let ids: Vec<String> = answers.iter().filter_map(|answer| between(answer, "<instanceId>")).collect();
    if ids.len() != count {
        return Err(format!("{} of {count} machines were launched: {}", ids.len(), answers[0]).into());
    }
    let describe: Vec<String> =
        ids.iter().map(|id| call(&format!("DescribeInstances&InstanceId.1={id}"))).collect();
    let again: Vec<String> = describe.iter().cycle().take(count * DESCRIBED).cloned().collect();
    let answers = server.figure("describe-instances", &mut connections, &again)?;
    let right = answers.iter().zip(ids.iter().cycle()).all(|(answer, id)| answer.contains(id.as_str()));
    if !right {
        return Err("other machines were described than were asked for".into());
    }
    let end: Vec<String> =
        ids.iter().map(|id| call(&format!("TerminateInstances&InstanceId.1={id}"))).collect();
    server.figure("terminate-instances", &mut connections, &end)?;
    let mut resets = Vec::new();
    for _ in 0..RESETS {
        let started = Instant::now();
        connections[0].ask("POST /_pocket-cloud/reset HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")?;
        resets.push(started.elapsed().as_secs_f64() * 1000.0);
    }
    resets.sort_by(f64::total_cmp);
    print("reset, the longest of twenty", resets.last().copied().unwrap_or_default(), "ms");
    Ok(())
}

fn print(figure: &str, value: f64, unit: &str) {
    println!("{{\"figure\":\"endpoint: {figure}\",\"value\":{value:.3},\"unit\":\"{unit}\"}}");
}

/// A signed request of EC2's, as the command line sends it.
fn call(action: &str) -> String {
    let body = format!("Action={action}&Version=2016-11-15");
    format!(
        "POST / HTTP/1.1\r\nHost: 127.0.0.1:5000\r\nAccept-Encoding: identity\r\nUser-Agent: load\r\n\
         Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\nX-Amz-Date: 20240506T090000Z\r\n\
         Authorization: AWS4-HMAC-SHA256 Credential=testing/20240506/eu-west-2/ec2/aws4_request, \
         SignedHeaders=content-type;host;x-amz-date, Signature={:064}\r\nContent-Length: {}\r\n\r\n{body}",
        0,
        body.len()
    )
}

/// What stands behind the first such tag.
fn between(answer: &str, tag: &str) -> Option<String> {
    answer.split_once(tag)?.1.split_once('<').map(|(text, _)| text.to_owned())
}

struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(program: &str) -> Outcome<Server> {
        let mut process = Command::new(program)
            .args(["--port", "0", "--clock", "manual", "--scenario", SCENARIO])
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        BufReader::new(process.stdout.take().ok_or("no standard output")?).read_line(&mut line)?;
        let address = line.split("http://").nth(1).and_then(|rest| rest.split(' ').next());
        Ok(Server { address: address.ok_or("the server says nothing")?.to_owned(), process })
    }

    /// Sends the requests over all connections and returns the answers in the order of the requests.
    fn figure(
        &self,
        name: &str,
        connections: &mut [Connection],
        requests: &[String],
    ) -> Outcome<Vec<String>> {
        let (started, processor) = (Instant::now(), self.processor_seconds());
        let mut answers = Vec::with_capacity(requests.len());
        for round in requests.chunks(connections.len()) {
            for (connection, request) in connections.iter_mut().zip(round) {
                connection.stream.write_all(request.as_bytes())?;
            }
            for (connection, _) in connections.iter_mut().zip(round) {
                answers.push(connection.answer()?);
            }
        }
        let calls = f64::from(u32::try_from(requests.len())?);
        print(name, calls / started.elapsed().as_secs_f64(), "calls/s");
        if let Some((before, after)) = processor.zip(self.processor_seconds()).filter(|(b, a)| a > b) {
            print(&format!("{name}, one core to itself"), calls / (after - before), "calls/s");
        }
        Ok(answers)
    }

    /// The time that the server has spent on a processor, its system calls included.
    fn processor_seconds(&self) -> Option<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id())).ok()?;
        let fields: Vec<&str> = stat.rsplit(") ").next()?.split(' ').collect();
        let ticks = |index: usize| fields.get(index)?.parse::<f64>().ok();
        Some((ticks(11)? + ticks(12)?) / TICKS)
    }
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    fn open(address: &str) -> Outcome<Connection> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, buffer: Vec::new() })
    }

    fn ask(&mut self, request: &str) -> Outcome<String> {
        self.stream.write_all(request.as_bytes())?;
        self.answer()
    }

    /// The body of the next answer, which must be a good one.
    fn answer(&mut self) -> Outcome<String> {
        loop {
            let head = self.buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n");
            if let Some(head) = head {
                let text = String::from_utf8_lossy(&self.buffer[..head]).to_ascii_lowercase();
                let length =
                    text.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
                let end = head + 4 + length.unwrap_or(0);
                if self.buffer.len() >= end {
                    let body = String::from_utf8_lossy(&self.buffer[head + 4..end]).into_owned();
                    self.buffer.drain(..end);
                    if !text.starts_with("http/1.1 200") {
                        return Err(format!("{text}\n{body}").into());
                    }
                    return Ok(body);
                }
            }
            let mut block = [0; 16 * 1024];
            let read = self.stream.read(&mut block)?;
            if read == 0 {
                return Err("the server closed the connection".into());
            }
            self.buffer.extend_from_slice(&block[..read]);
        }
    }
}
