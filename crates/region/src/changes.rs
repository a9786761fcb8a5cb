//! What changed: which rows of which tables, and whether rows came or went.

use std::collections::BTreeSet;

use clockwork::table::Touched;
use model::TableName;
use model::ids::*;

use crate::machines::TerminalId;

macro_rules! row_ids {
    ($( $Table:ident($Id:ty); )*) => {
        /// The id of a row of any table.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RowId { $( #[doc = concat!("A row of ", stringify!($Table), ".")] $Table($Id), )* }

        impl RowId {
            /// The table that the row belongs to.
            pub fn table(&self) -> TableName {
                match self { $( RowId::$Table(_) => TableName::$Table, )* }
            }
        }
    };
}

row_ids! {
    Instances(InstanceId);
    NetworkInterfaces(NetworkInterfaceId);
    Volumes(VolumeId);
    Snapshots(SnapshotId);
    Images(ImageId);
    SecurityGroups(SecurityGroupId);
    KeyPairs(KeyPairId);
    LaunchTemplates(LaunchTemplateId);
    Vpcs(VpcId);
    Subnets(SubnetId);
    RouteTables(RouteTableId);
    InternetGateways(InternetGatewayId);
    VpcEndpoints(VpcEndpointId);
    VpcPeeringConnections(VpcPeeringConnectionId);
    NatGateways(NatGatewayId);
    PrefixLists(PrefixListId);
    EgressOnlyInternetGateways(EgressOnlyInternetGatewayId);
    NetworkAcls(NetworkAclId);
    Addresses(AllocationId);
    DhcpOptions(DhcpOptionsId);
    LaunchConfigurations(LaunchConfigurationName);
    AutoScalingGroups(AutoScalingGroupName);
    Activities(u64);
    LoadBalancers(LoadBalancerId);
    Listeners(ListenerId);
    TargetGroups(TargetGroupId);
    TargetHealth(TargetGroupId);
    DbInstances(DbInstanceIdentifier);
    Machines(InstanceId);
    Terminals(TerminalId);
}

/// What changed since somebody last asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Tables in which rows came or went.
    pub members: BTreeSet<TableName>,
    /// Rows that were inserted, written or removed.
    pub rows: BTreeSet<RowId>,
}

impl Changes {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty() && self.rows.is_empty()
    }

    /// Adds what else changed.
    pub fn merge(&mut self, other: Changes) {
        self.members.extend(other.members);
        self.rows.extend(other.rows);
    }

    /// Adds what was touched in one table.
    pub(crate) fn note<Id>(&mut self, table: TableName, touched: Touched<Id>, row: impl Fn(Id) -> RowId) {
        if touched.members {
            self.members.insert(table);
        }
        self.rows.extend(touched.rows.into_iter().map(row));
    }
}
