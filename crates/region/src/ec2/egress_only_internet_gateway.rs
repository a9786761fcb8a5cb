//! Egress-only internet gateways: a way out of a VPC for IPv6, and none in.
//!
//! Simplified: nothing on a machine speaks IPv6, so that no packet ever takes that way.
//! Source: <https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html>.

use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::Ec2;
use crate::ec2::describe::tag_shapes;
use crate::ec2::errors::{Ec2Error, own};
use crate::ec2::tags::Tags;

/// How many an account has in a region: <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>.
pub(crate) const MOST: usize = 5;

/// An egress-only internet gateway.
#[derive(Clone, Debug, PartialEq)]
pub struct EgressOnlyInternetGateway {
    /// Its id.
    pub id: EgressOnlyInternetGatewayId,
    /// The VPC that it was made for.
    pub vpc: VpcId,
    /// Its tags.
    pub tags: Tags,
}

impl EgressOnlyInternetGateway {
    /// The gateway as the API shows it.
    pub(crate) fn to_shape(&self) -> shapes::EgressOnlyInternetGateway {
        shapes::EgressOnlyInternetGateway {
            attachments: vec![shapes::InternetGatewayAttachment {
                state: Some(shapes::AttachmentStatus::Attached),
                vpc_id: Some(self.vpc.to_string()),
            }],
            egress_only_internet_gateway_id: Some(self.id.to_string()),
            tags: tag_shapes(&self.tags),
        }
    }
}

impl Ec2 {
    /// The gateway that a text names.
    ///
    /// # Errors
    /// `InvalidGatewayID.NotFound`.
    pub(crate) fn egress_only_internet_gateway_named(
        &self,
        text: &str,
    ) -> Result<&EgressOnlyInternetGateway, Ec2Error> {
        let id = EgressOnlyInternetGatewayId::parse(text);
        let row = id.and_then(|id| self.egress_only_internet_gateways.get(&id));
        row.ok_or_else(|| own("InvalidGatewayID.NotFound", format!("The eigw ID '{text}' does not exist")))
    }
}
