//! Operation → handler. The compiler demands a handler for every line of `model/spec/operations.txt`.
//!
//! A handler is `SERVICE::ops::OPERATION::OPERATION`. One that reads gets `&Region`: that describing never
//! changes the world is a type. One that writes gets the caller too, for what services may do beyond a learner.

use model::{ApiError, Caller, OperationName, ReadRequest, Response, Service, WriteRequest, validate};

use crate::region::Region;

macro_rules! dispatch {
    (
        read { $( $Read:ident = $read_service:ident $ReadService:ident $ReadName:ident $read_snake:ident ($ReadInput:ident) -> ($ReadOutput:ident) of [$($Table:ident)*]; )* }
        write { $( $Write:ident = $write_service:ident $WriteService:ident $WriteName:ident $write_snake:ident ($WriteInput:ident) -> ($WriteOutput:ident) of []; )* }
    ) => {
        /// Answers a request that changes nothing.
        pub(crate) fn read(region: &Region, request: ReadRequest) -> Result<Response, ApiError> {
            match request {
                $( ReadRequest::$Read(input) => {
                    validate::input(Service::$ReadService, &*input)?;
                    crate::$read_service::ops::$read_snake::$read_snake(region, *input)
                        .map(|output| Response::$Read(Box::new(output)))
                        .map_err(|refusal| crate::$read_service::refused(OperationName::$Read, refusal))
                } )*
            }
        }

        /// Answers a request that may change the region.
        pub(crate) fn write(region: &mut Region, caller: Caller, request: WriteRequest) -> Result<Response, ApiError> {
            match request {
                $( WriteRequest::$Write(input) => {
                    validate::input(Service::$WriteService, &*input)?;
                    crate::$write_service::ops::$write_snake::$write_snake(region, caller, *input)
                        .map(|output| Response::$Write(Box::new(output)))
                        .map_err(|refusal| crate::$write_service::refused(OperationName::$Write, refusal))
                } )*
            }
        }
    };
}

model::for_each_operation!(dispatch);
