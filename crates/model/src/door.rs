//! The door: the two ways to ask something of a region, or of anything that stands for one.

use crate::error::ApiError;
use crate::operation::{Operation, ReadOperation, Service};
use crate::operations::{ReadRequest, Request, Response};

/// On whose behalf a call is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Caller {
    /// The account's owner: by console, command line or endpoint.
    Learner,
    /// A service that acts by itself; what it may do beyond a learner is written in `region::callers`.
    Service(Service),
}

/// Anything that answers questions.
pub trait ReadDoor {
    /// Answers without changing anything.
    ///
    /// # Errors
    /// AWS's refusal.
    fn read(&self, request: ReadRequest) -> Result<Response, ApiError>;
}

/// Anything that answers calls.
pub trait Door: ReadDoor {
    /// Answers, and may change the world.
    ///
    /// # Errors
    /// AWS's refusal; then nothing has changed, unless AWS documents otherwise.
    fn call(&mut self, caller: Caller, request: Request) -> Result<Response, ApiError>;
}

/// The typed face of [`ReadDoor`].
pub trait ReadDoorExt: ReadDoor {
    /// Answers a question with the operation's own output.
    ///
    /// # Errors
    /// AWS's refusal.
    fn ask<O: ReadOperation>(&self, input: O) -> Result<O::Output, ApiError> {
        self.read(input.into_read()).map(own_output::<O>)
    }
}

impl<D: ReadDoor + ?Sized> ReadDoorExt for D {}

/// The typed face of [`Door`].
pub trait DoorExt: Door {
    /// Makes a call and returns the operation's own output.
    ///
    /// # Errors
    /// AWS's refusal.
    fn call_as<O: Operation>(&mut self, caller: Caller, input: O) -> Result<O::Output, ApiError> {
        self.call(caller, input.into_request()).map(own_output::<O>)
    }
}

impl<D: Door + ?Sized> DoorExt for D {}

fn own_output<O: Operation>(response: Response) -> O::Output {
    O::output(response).expect("dispatch answers each operation with that operation's output")
}
