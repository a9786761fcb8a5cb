//! The only way a machine touches what is outside it.

use std::net::Ipv4Addr;

use clockwork::{Duration, Instant};

use crate::commands::{Errand, Step};
use crate::http::{ConnectError, Exchange, Request, Response};
use crate::machine::Machine;

/// What surrounds one machine: its network, and AWS.
///
/// The region implements it for instances; tests implement it in a few lines. Whoever runs a shell or a boot
/// step has taken that shell out of the machine before, so `machine_mut` is free to be borrowed.
pub trait World: Network {
    /// The machine that is running.
    fn machine(&self) -> &Machine;
    /// The machine that is running, to be changed.
    fn machine_mut(&mut self) -> &mut Machine;
    /// Sends a request from this machine and applies what it does elsewhere (log lines, counters). The caller
    /// waits `took` in virtual time.
    fn fetch(&mut self, request: &Request) -> Exchange;
    /// Runs `aws`.
    fn aws(&mut self, errand: &mut Errand<'_>) -> Step;
}

/// The part of the world that a service needs while it answers: it asks, and changes nothing.
pub trait Network {
    /// The present moment.
    fn now(&self) -> Instant;
    /// Whether a TCP connection from this machine to `host:port` opens, and after how long.
    fn connect(&self, host: &str, port: u16) -> (Result<(), ConnectError>, Duration);
    /// The addresses of a name, as this machine's DNS server tells them, in order.
    ///
    /// # Errors
    /// There is no such name, or no server that answers.
    fn resolve(&self, _name: &str) -> Result<Vec<Ipv4Addr>, ConnectError> {
        Err(ConnectError::NameNotFound)
    }
    /// What the link-local metadata service (169.254.169.254) answers to `request`.
    fn metadata(&self, request: &Request) -> Response;
}
