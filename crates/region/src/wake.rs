//! Who watches what. After every call and every event, never per advance.
//!
//! [`settle`] collects the rows that were touched and tells whoever depends on them: machines get their next
//! wake-up on the agenda, Auto Scaling reconciles the groups of touched members, health checks of touched
//! machines and of touched networks unsettle. What those do touches rows again, so it goes round until nothing
//! is touched any more; each round only schedules events or writes what the watcher itself owns.

use model::TableName;

use crate::changes::{Changes, RowId};
use crate::region::Region;
use crate::{autoscaling, elbv2, machines};

/// Rounds after which something must be wrong: every watcher is at most a few steps from every other.
const MOST_ROUNDS: usize = 16;

/// Tells watchers what was touched, and notes it for whoever asks for changes. Whether anything was.
pub(crate) fn settle(region: &mut Region) -> bool {
    let mut changed = false;
    for _ in 0..MOST_ROUNDS {
        let touched = take_touched(region);
        if touched.is_empty() {
            return changed;
        }
        changed = true;
        machines::wake(region, &touched);
        autoscaling::wake(region, &touched);
        elbv2::wake(region, &touched);
        region.changes.merge(touched);
    }
    debug_assert!(false, "watchers woke one another for {MOST_ROUNDS} rounds");
    changed
}

fn take_touched(region: &mut Region) -> Changes {
    let mut changes = Changes::default();
    macro_rules! take {
        ($( $Table:ident = $($place:ident).+; )*) => { $(
            if region.$($place).+.is_touched() {
                changes.note(TableName::$Table, region.$($place).+.take_touched(), RowId::$Table);
            }
        )* };
    }
    take! {
        Instances = ec2.instances;
        NetworkInterfaces = ec2.network_interfaces;
        Volumes = ec2.volumes;
        Snapshots = ec2.snapshots;
        Images = ec2.images;
        SecurityGroups = ec2.security_groups;
        KeyPairs = ec2.key_pairs;
        LaunchTemplates = ec2.launch_templates;
        Vpcs = ec2.vpcs;
        Subnets = ec2.subnets;
        RouteTables = ec2.route_tables;
        InternetGateways = ec2.internet_gateways;
        VpcEndpoints = ec2.vpc_endpoints;
        VpcPeeringConnections = ec2.vpc_peering_connections;
        NatGateways = ec2.nat_gateways;
        PrefixLists = ec2.prefix_lists;
        EgressOnlyInternetGateways = ec2.egress_only_internet_gateways;
        NetworkAcls = ec2.network_acls;
        Addresses = ec2.addresses;
        DhcpOptions = ec2.dhcp_options;
        LaunchConfigurations = autoscaling.launch_configurations;
        AutoScalingGroups = autoscaling.groups;
        Activities = autoscaling.activities;
        LoadBalancers = elbv2.load_balancers;
        Listeners = elbv2.listeners;
        TargetGroups = elbv2.target_groups;
        TargetHealth = elbv2.target_health;
        DbInstances = rds.db_instances;
        Machines = machines;
        Terminals = terminals;
    }
    changes
}
