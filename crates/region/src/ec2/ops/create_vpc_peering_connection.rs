//! CreateVpcPeeringConnection — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcPeeringConnection.html>
//!
//! Supported: between two VPCs of the account in this region, tags. One between VPCs with addresses in common fails.
//! Refused by name: other accounts and other regions. Simplified: a request waits for ever, where AWS's ends after
//! seven days; `ExpirationTime` is not shown.

use model::Caller;
use model::ec2::{
    CreateVpcPeeringConnectionInput, CreateVpcPeeringConnectionOutput, VpcPeeringConnectionStateReason,
    VpcPeeringConnectionStateReasonCode,
};
use model::ids::VpcPeeringConnectionId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::own;
use crate::ec2::vpc::overlap;
use crate::ec2::vpc_peering::{PeeringState, VpcPeeringConnection};
use crate::ec2::{Ec2Error, tags};
use crate::region::Region;

pub(crate) fn create_vpc_peering_connection(
    region: &mut Region,
    caller: Caller,
    input: CreateVpcPeeringConnectionInput,
) -> Result<CreateVpcPeeringConnectionOutput, Ec2Error> {
    if input.peer_owner_id.as_deref().is_some_and(|account| account != region.account()) {
        return Err(Ec2Error::UnsupportedParameter("PeerOwnerId"));
    }
    if input.peer_region.as_deref().is_some_and(|name| name != region.name()) {
        return Err(Ec2Error::UnsupportedParameter("PeerRegion"));
    }
    let one = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?;
    let peer = input.peer_vpc_id.as_deref().ok_or(Ec2Error::MissingParameter("peerVpcId"))?;
    let other = region.ec2.vpc_named(peer)?;
    let (requester, accepter) = (one.id, other.id);
    let conflict = one.cidrs().any(|cidr| other.cidrs().any(|theirs| overlap(cidr, theirs)));
    let between = |row: &&VpcPeeringConnection| row.other_end(requester) == Some(accepter);
    let lives = |row: &&VpcPeeringConnection| {
        matches!(row.state, PeeringState::Active | PeeringState::PendingAcceptance)
    };
    if let Some(row) = region.ec2.vpc_peering_connections.rows().filter(between).find(lives) {
        let sentence = format!("There is already a VPC peering connection ({}) between these VPCs", row.id);
        return Err(own("VpcPeeringConnectionAlreadyExists", sentence));
    }
    tags::check_resource_types(&input.tag_specifications, &["vpc-peering-connection"])?;
    let tags = tags::for_new(&input.tag_specifications, "vpc-peering-connection", caller)?;
    unless_dry_run(input.dry_run)?;
    let id = VpcPeeringConnectionId::from_bits(region.draw("ec2/vpc-peering-connection-id"));
    let state = match conflict {
        true => PeeringState::Failed { at: region.now() },
        false => PeeringState::PendingAcceptance,
    };
    let row = VpcPeeringConnection { id, requester, accepter, state, tags };
    let mut shape = row.to_shape(region);
    // The answer tells how it was a moment ago.
    shape.status = Some(VpcPeeringConnectionStateReason {
        code: Some(VpcPeeringConnectionStateReasonCode::InitiatingRequest),
        message: Some(format!("Initiating Request to {}", region.account())),
    });
    let vpc_peering_connection = Some(shape);
    region.ec2.vpc_peering_connections.insert(id, row);
    Ok(CreateVpcPeeringConnectionOutput { vpc_peering_connection })
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::region::Region;
    use crate::scenario::worlds::{self, call, refusal};

    fn vpc(region: &mut Region, cidr: &str) -> String {
        let made = call(region, CreateVpcInput { cidr_block: Some(cidr.to_owned()), ..Default::default() });
        made.vpc.and_then(|vpc| vpc.vpc_id).expect("it has an id")
    }

    #[test]
    fn two_vpcs_are_peers_once_the_other_one_accepts() {
        let mut region = worlds::empty();
        let (one, other) = (vpc(&mut region, "10.0.0.0/16"), vpc(&mut region, "10.1.0.0/16"));
        let ask = CreateVpcPeeringConnectionInput {
            vpc_id: Some(one.clone()),
            peer_vpc_id: Some(other),
            ..Default::default()
        };
        let made = call(&mut region, ask.clone()).vpc_peering_connection.expect("it was made");
        let id = made.vpc_peering_connection_id.clone();
        assert!(refusal(&mut region, ask).starts_with("VpcPeeringConnectionAlreadyExists"));
        let accept =
            AcceptVpcPeeringConnectionInput { vpc_peering_connection_id: id.clone(), ..Default::default() };
        call(&mut region, accept.clone());
        assert!(refusal(&mut region, accept).starts_with("InvalidStateTransition"));
        let shown = region.ask(DescribeVpcPeeringConnectionsInput::default()).expect("describing works");
        let code = shown.vpc_peering_connections[0].status.as_ref().and_then(|status| status.code);
        assert_eq!(code, Some(VpcPeeringConnectionStateReasonCode::Active));
        call(&mut region, DeleteVpcInput { vpc_id: Some(one), ..Default::default() });
        let delete = DeleteVpcPeeringConnectionInput { vpc_peering_connection_id: id, ..Default::default() };
        assert!(refusal(&mut region, delete).contains("from deleted to deleting"), "it went with the VPC");
    }

    #[test]
    fn vpcs_with_addresses_in_common_are_no_peers() {
        let mut region = worlds::empty();
        let (one, other) = (vpc(&mut region, "10.0.0.0/16"), vpc(&mut region, "10.0.128.0/17"));
        let ask = CreateVpcPeeringConnectionInput {
            vpc_id: Some(one),
            peer_vpc_id: Some(other),
            ..Default::default()
        };
        call(&mut region, ask);
        let shown = region.ask(DescribeVpcPeeringConnectionsInput::default()).expect("describing works");
        let code = shown.vpc_peering_connections[0].status.as_ref().and_then(|status| status.code);
        assert_eq!(code, Some(VpcPeeringConnectionStateReasonCode::Failed));
    }
}
