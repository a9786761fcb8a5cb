//! All that a learner can do to the world, and what comes of it.

use clockwork::Digest;
use guest::http::{ConnectError, Exchange};
use model::ids::InstanceId;
use model::{ApiError, Caller, Door, Request, Response};
use region::{OpenedTerminal, Region, TerminalId, TerminalWay, Visit};

/// Something that a learner does.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// Calls an operation: a click in the console.
    Call(Request),
    /// Opens a terminal on an instance.
    Open {
        /// The instance.
        instance: InstanceId,
        /// How.
        way: TerminalWay,
    },
    /// Opens a terminal in CloudShell.
    OpenCloudShell,
    /// Types a line into a terminal.
    Type {
        /// The terminal.
        terminal: TerminalId,
        /// The line, without its end.
        line: String,
    },
    /// Presses Ctrl-C in a terminal.
    Interrupt(TerminalId),
    /// Closes a terminal.
    Close(TerminalId),
    /// Opens an address in the browser.
    Visit(String),
}

/// What came of an input.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The service's answer or refusal.
    Called(Result<Response, ApiError>),
    /// The terminal, or why there is none.
    Opened(OpenedTerminal),
    /// What the terminal shows now; `None` if it is gone.
    Typed(Option<String>),
    /// What the browser got.
    Visited(Box<Visit>),
}

impl Input {
    /// Does it.
    pub(crate) fn perform(&self, region: &mut Region) -> Outcome {
        match self {
            Input::Call(request) => Outcome::Called(region.call(Caller::Learner, request.clone())),
            Input::Open { instance, way } => Outcome::Opened(region.open_terminal(*instance, way)),
            Input::OpenCloudShell => Outcome::Opened(region.open_cloud_shell()),
            Input::Type { terminal, line } => {
                region.type_line(*terminal, line);
                Outcome::Typed(screen(region, *terminal))
            }
            Input::Interrupt(terminal) => {
                region.interrupt(*terminal);
                Outcome::Typed(screen(region, *terminal))
            }
            Input::Close(terminal) => {
                region.close_terminal(*terminal);
                Outcome::Typed(None)
            }
            Input::Visit(url) => Outcome::Visited(Box::new(region.visit(url))),
        }
    }

    /// Whether undo stops before it, given what came of it. Questions, refusals and visits change nothing that
    /// anybody would want back.
    pub(crate) fn is_step(&self, outcome: &Outcome) -> bool {
        self.may_be_step() && !matches!(outcome, Outcome::Called(Err(_)))
    }

    /// Whether it is a step unless it is refused.
    pub(crate) fn may_be_step(&self) -> bool {
        match self {
            Input::Call(Request::Write(_)) => true,
            Input::Type { line, .. } => !line.trim().is_empty(),
            _ => false,
        }
    }
}

fn screen(region: &Region, terminal: TerminalId) -> Option<String> {
    region.terminal(terminal).map(|open| open.terminal.screen())
}

impl Outcome {
    /// 64 bits that stand for the outcome: replay compares them, so that a newer engine that answers differently
    /// is noticed.
    pub fn digest(&self) -> u64 {
        let mut digest = Digest::default();
        match self {
            Outcome::Called(Ok(response)) => {
                digest.text(response.name().as_str());
                digest.text(&format!("{:?}", model::shape::record(response.output())));
            }
            Outcome::Called(Err(refusal)) => {
                digest.text(refusal.code);
                digest.text(&refusal.message);
            }
            Outcome::Opened(Ok(terminal)) => digest.number(terminal.0),
            Outcome::Opened(Err(refusal)) => digest.text(&format!("{refusal:?}")),
            Outcome::Typed(screen) => digest.text(screen.as_deref().unwrap_or("")),
            Outcome::Visited(visit) => exchange(&visit.exchange, &mut digest),
        }
        digest.value()
    }
}

fn exchange(exchange: &Exchange, digest: &mut Digest) {
    digest.number(exchange.took.as_millis());
    match &exchange.outcome {
        Ok(response) => {
            digest.number(u64::from(response.status));
            core::hash::Hasher::write(digest, &response.body);
        }
        Err(ConnectError::NameNotFound) => digest.number(6),
        Err(ConnectError::Refused) => digest.number(7),
        Err(ConnectError::TimedOut) => digest.number(28),
        Err(ConnectError::NotHttp) => digest.number(1),
        Err(ConnectError::EmptyReply) => digest.number(52),
        Err(ConnectError::NotTls) => digest.number(35),
        Err(ConnectError::UnsafePort) => digest.number(312),
    }
}
