//! A local endpoint for real AWS clients: AWS's protocols over HTTP in front of a region.
//!
//! The `aws` command line, boto3 and whatever is built on them work against it with an endpoint address and
//! nothing else. One way through, from outside to inside:
//!
//! - [`server`]: sockets, with limits on connections, sizes and time. The only file that knows hyper and tokio.
//! - [`handler`]: one HTTP request → one reply, without a socket; [`control`] answers below `/_pocket-cloud/`.
//! - [`scope`]: whose credentials, which region, which service: read from the signature, which is not checked.
//! - [`form`] → [`input`]: parameters → the operation's input, by AWS's models; [`answer`], [`xml`]: the way back.
//! - [`cloud`]: one region per account and region, and the clock; [`pace`]: how time passes.
//! - [`json`]: the same for Systems Manager, which speaks JSON; [`elsewhere`]: the services that are not here.
//!
//! Supported: EC2 2016-11-15, Auto Scaling 2011-01-01, Elastic Load Balancing 2015-12-01 and RDS 2014-10-31 with the
//! operations of `model`; `sts get-caller-identity`; `ssm get-parameter(s)` for the public names of AMIs. Refused,
//! by name: every other service, version, operation and parameter, Classic Load Balancers (2012-06-01) among them. What
//! AWS has is `UnsupportedOperation`; what it has not is `InvalidAction`, as AWS says.
//! Simplified: signatures are read and not checked; every caller is the account's owner.
//!
//! Wire formats: <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html>,
//! <https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html>, and the models of the `botocore` package.

pub mod answer;
pub mod cloud;
pub mod control;
pub mod elsewhere;
pub mod fault;
pub mod form;
pub mod handler;
pub mod input;
pub mod json;
pub mod options;
pub mod pace;
pub mod protocol;
pub mod scope;
pub mod server;
pub mod xml;

pub use cloud::Cloud;
pub use handler::{Asked, Reply, handle};
pub use options::Options;
pub use pace::{Clock, Pace};
