//! The `aws` command line, version 1's syntax: text becomes a [`model::Request`], an answer becomes text.
//!
//! - [`start`] reads a command; [`Run::step`] carries it out against any [`model::Door`], and says when to go on
//!   if it must wait (`aws ec2 wait …`). A [`Run`] is plain data: it is cloned and compared with its world.
//! - [`run`] does both at once; [`read_only`] answers a question and refuses to change anything (lesson checks).
//! - [`parse`] stops at the request; [`render`] goes back from a request to its line.
//! - [`complete`] is what the Tab key offers.
//!
//! Everything walks the schema tables of `model`: no operation has code of its own here, except for the few
//! options that the real command line adds by hand (`options.rs`).
//!
//! **Supported**: the operations of `model`; shorthand and JSON values, `file://`, `fileb://`,
//! `--cli-input-json`, `--generate-cli-skeleton`, `--query` (JMESPath), `--output json|text|table`, paging as
//! the real one does it, waiters, `help`.
//! **Refused by name**: other services, operations and waiters (`elsewhere.rs`), `--debug`, `--endpoint-url`, `--no-sign-request`,
//! `--color on`, `--profile`, values from `http://`, numbers with a fraction, `avg()`, `--max-items 0`.
//! **Simplified**: a table is always drawn for 80 columns without colours; `--generate-cli-skeleton` takes the
//! first value of an enumeration where the real one draws a random one; no `ClientToken` is made up; an operation that is not
//! here is refused before its parameters are read; forms and complaints name the members that are honoured, where the
//! real ones name all of AWS's; the shortest length of a list's items, and numbers beyond 64 bits, are left to the service.
//!
//! Source of the behaviour: aws-cli 1 and botocore, <https://github.com/aws/aws-cli/tree/master>.

mod argparse;
mod blobs;
mod complete;
mod convert;
mod data;
mod elsewhere;
mod files;
mod given;
mod help;
mod json;
mod names;
mod options;
mod output;
mod paging;
mod parse;
mod query;
mod render;
mod run;
mod shorthand;
mod skeleton;
mod unpack;
mod wait;
mod words;

pub use complete::complete;
pub use convert::{printed_moment, sent_when_empty};
pub use data::Data;
pub use files::{FileError, Files, NoFiles};
pub use output::OutputFormat;
pub use parse::{Invocation, parse};
pub use query::Query;
pub use render::render;
pub use run::{Outcome, Progress, Run, go_on, read_only, run, start};
pub use wait::Waiter;
pub use words::words;
