//! VPC peering connections: a way between two VPCs of the account in this region.
//!
//! Whoever asks and whoever accepts is the same account. Packets pass once the connection is `active` and the route tables
//! of both ends lead to it. Simplified: nothing takes time, requests do not expire, no options (`AllowDnsResolution…`).
//! Source: <https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html>.

use clockwork::{Duration, Instant};
use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::describe::tag_shapes;
use crate::ec2::errors::{Ec2Error, own};
use crate::ec2::tags::Tags;
use crate::ec2::{Ec2, Vpc};
use crate::region::Region;

/// How long a deleted connection stays listed for who deleted it (same source: two hours).
const LISTED: Duration = Duration::hours(2);

/// A VPC peering connection.
#[derive(Clone, Debug, PartialEq)]
pub struct VpcPeeringConnection {
    /// Its id.
    pub id: VpcPeeringConnectionId,
    /// The VPC that asked.
    pub requester: VpcId,
    /// The VPC that was asked.
    pub accepter: VpcId,
    /// Where it is in its life.
    pub state: PeeringState,
    /// Its tags.
    pub tags: Tags,
}

/// Where a connection is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeeringState {
    /// The VPCs have addresses in common.
    Failed {
        /// When it failed.
        at: Instant,
    },
    /// It waits for whoever owns the other VPC.
    PendingAcceptance,
    /// Packets may pass.
    Active,
    /// The other VPC's owner said no.
    Rejected {
        /// When.
        at: Instant,
    },
    /// One of the owners ended it.
    Deleted {
        /// When.
        at: Instant,
    },
}

impl PeeringState {
    /// AWS's name of the state.
    pub(crate) fn code(self) -> shapes::VpcPeeringConnectionStateReasonCode {
        use shapes::VpcPeeringConnectionStateReasonCode as Code;
        match self {
            PeeringState::Failed { .. } => Code::Failed,
            PeeringState::PendingAcceptance => Code::PendingAcceptance,
            PeeringState::Active => Code::Active,
            PeeringState::Rejected { .. } => Code::Rejected,
            PeeringState::Deleted { .. } => Code::Deleted,
        }
    }

    fn message(self, account: &str) -> String {
        match self {
            PeeringState::Failed { .. } => {
                "Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range".to_owned()
            }
            PeeringState::PendingAcceptance => format!("Pending Acceptance by {account}"),
            PeeringState::Active => "Active".to_owned(),
            PeeringState::Rejected { .. } => format!("Rejected by {account}"),
            PeeringState::Deleted { .. } => format!("Deleted by {account}"),
        }
    }
}

impl VpcPeeringConnection {
    /// The connection as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::VpcPeeringConnection {
        let end = |vpc: VpcId| {
            let row = region.ec2.vpcs.get(&vpc);
            let block = |cidr| shapes::CidrBlock { cidr_block: Some(cidr) };
            shapes::VpcPeeringConnectionVpcInfo {
                cidr_block: row.map(|row| row.cidr.to_string()),
                cidr_block_set: row
                    .into_iter()
                    .flat_map(Vpc::cidrs)
                    .map(|cidr| block(cidr.to_string()))
                    .collect(),
                owner_id: Some(region.account().to_owned()),
                vpc_id: Some(vpc.to_string()),
                region: Some(region.name().to_owned()),
            }
        };
        shapes::VpcPeeringConnection {
            accepter_vpc_info: Some(end(self.accepter)),
            requester_vpc_info: Some(end(self.requester)),
            status: Some(shapes::VpcPeeringConnectionStateReason {
                code: Some(self.state.code()),
                message: Some(self.state.message(region.account())),
            }),
            tags: tag_shapes(&self.tags),
            vpc_peering_connection_id: Some(self.id.to_string()),
        }
    }

    /// The VPC at the other end.
    pub(crate) fn other_end(&self, vpc: VpcId) -> Option<VpcId> {
        match vpc {
            vpc if vpc == self.requester => Some(self.accepter),
            vpc if vpc == self.accepter => Some(self.requester),
            _ => None,
        }
    }

    /// Whether it is still listed.
    pub(crate) fn is_listed(&self, now: Instant) -> bool {
        match self.state {
            PeeringState::Failed { at } | PeeringState::Rejected { at } | PeeringState::Deleted { at } => {
                now < at + LISTED
            }
            PeeringState::PendingAcceptance | PeeringState::Active => true,
        }
    }
}

impl Ec2 {
    /// The connection that a text names.
    ///
    /// # Errors
    /// `InvalidVpcPeeringConnectionId.Malformed`, `InvalidVpcPeeringConnectionID.NotFound`.
    pub(crate) fn peering_named(&self, text: &str, now: Instant) -> Result<&VpcPeeringConnection, Ec2Error> {
        let id = VpcPeeringConnectionId::parse(text).ok_or_else(|| {
            let sentence = format!("Invalid id: \"{text}\" (expecting \"pcx-...\")");
            own("InvalidVpcPeeringConnectionId.Malformed", sentence)
        })?;
        let row = self.vpc_peering_connections.get(&id).filter(|row| row.is_listed(now));
        row.ok_or_else(|| {
            let sentence = format!("The vpcPeeringConnection ID '{text}' does not exist");
            own("InvalidVpcPeeringConnectionID.NotFound", sentence)
        })
    }
}

/// A step that the connection's state does not allow.
pub(crate) fn wrong_step(row: &VpcPeeringConnection, wanted: &str) -> Ec2Error {
    let sentence = format!(
        "Invalid state transition for {}, attempted to transition from {} to {wanted}",
        row.id,
        row.state.code().as_str()
    );
    own("InvalidStateTransition", sentence)
}

/// Ends the connections of a VPC that is deleted.
pub(crate) fn forget_vpc(region: &mut Region, vpc: VpcId) {
    let at = region.now;
    let of_vpc = |row: &&VpcPeeringConnection| row.other_end(vpc).is_some();
    let ids: Vec<VpcPeeringConnectionId> =
        region.ec2.vpc_peering_connections.rows().filter(of_vpc).map(|row| row.id).collect();
    for id in ids {
        if let Some(row) = region.ec2.vpc_peering_connections.get_mut(&id)
            && matches!(row.state, PeeringState::Active | PeeringState::PendingAcceptance)
        {
            row.state = PeeringState::Deleted { at };
        }
    }
}
