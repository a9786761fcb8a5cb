//! Transcripts played on a timeline: every line becomes an input, so that history, undo and saving see it.
//!
//! The language itself is [`region::transcript`]'s.

use clockwork::Instant;
use model::ids::InstanceId;
use model::{ApiError, Caller, Door, ReadDoor, ReadRequest, Request, Response};
use region::transcript::Stage;
use region::{OpenedTerminal, Region, TerminalId, TerminalWay, Visit};

use crate::input::{Input, Outcome};
use crate::timeline::Timeline;
use crate::witness::Witness;

impl<W: Witness> ReadDoor for Timeline<W> {
    fn read(&self, request: ReadRequest) -> Result<Response, ApiError> {
        self.region().read(request)
    }
}

/// A timeline is its learner's: whatever is called on it, the learner calls.
impl<W: Witness> Door for Timeline<W> {
    fn call(&mut self, _: Caller, request: Request) -> Result<Response, ApiError> {
        match self.apply(Input::Call(request)) {
            Outcome::Called(answer) => answer,
            other => unreachable!("a call is answered, not {other:?}"),
        }
    }
}

impl<W: Witness> Stage for Timeline<W> {
    fn region(&self) -> &Region {
        Timeline::region(self)
    }

    fn wait_until(&mut self, to: Instant) {
        self.advance(to);
    }

    fn visit(&mut self, url: &str) -> Visit {
        match self.apply(Input::Visit(url.to_owned())) {
            Outcome::Visited(visit) => *visit,
            other => unreachable!("a visit is visited, not {other:?}"),
        }
    }

    fn open(&mut self, instance: InstanceId, way: &TerminalWay) -> OpenedTerminal {
        match self.apply(Input::Open { instance, way: way.clone() }) {
            Outcome::Opened(opened) => opened,
            other => unreachable!("a terminal is opened or refused, not {other:?}"),
        }
    }

    fn open_cloud_shell(&mut self) -> OpenedTerminal {
        match self.apply(Input::OpenCloudShell) {
            Outcome::Opened(opened) => opened,
            other => unreachable!("a terminal is opened or refused, not {other:?}"),
        }
    }

    fn type_line(&mut self, terminal: TerminalId, line: &str) {
        self.apply(Input::Type { terminal, line: line.to_owned() });
    }
}
