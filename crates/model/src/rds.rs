//! The shapes of rds, named as AWS names them.
//!
// Written by `cargo xtask codegen` from crates/model/spec. Do not edit.

use crate::shape::prelude::*;

structure! {
    /// AWS's `AvailabilityZone`.
    pub struct AvailabilityZone as "AvailabilityZone" {
        /// `Name`.
        name: Option<String> = "Name", "Name", "", false, None, None;
    }
}

structure! {
    /// AWS's `DBInstance`.
    pub struct DBInstance as "DBInstance" {
        /// `DBInstanceIdentifier`.
        db_instance_identifier: Option<String> = "DBInstanceIdentifier", "DBInstanceIdentifier", "", false, None, None;
        /// `DBInstanceClass`.
        db_instance_class: Option<String> = "DBInstanceClass", "DBInstanceClass", "", false, None, None;
        /// `Engine`.
        engine: Option<String> = "Engine", "Engine", "", false, None, None;
        /// `DBInstanceStatus`.
        db_instance_status: Option<String> = "DBInstanceStatus", "DBInstanceStatus", "", false, None, None;
        /// `MasterUsername`.
        master_username: Option<String> = "MasterUsername", "MasterUsername", "", false, None, None;
        /// `DBName`.
        db_name: Option<String> = "DBName", "DBName", "", false, None, None;
        /// `Endpoint`.
        endpoint: Option<Endpoint> = "Endpoint", "Endpoint", "", false, None, None;
        /// `AllocatedStorage`.
        allocated_storage: Option<i64> = "AllocatedStorage", "AllocatedStorage", "", false, None, None;
        /// `InstanceCreateTime`.
        instance_create_time: Option<Instant> = "InstanceCreateTime", "InstanceCreateTime", "", false, None, None;
        /// `VpcSecurityGroups`.
        vpc_security_groups: Vec<VpcSecurityGroupMembership> = "VpcSecurityGroups", "VpcSecurityGroups", "VpcSecurityGroupMembership", false, None, None;
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "AvailabilityZone", "", false, None, None;
        /// `DBSubnetGroup`.
        db_subnet_group: Option<DBSubnetGroup> = "DBSubnetGroup", "DBSubnetGroup", "", false, None, None;
        /// `MultiAZ`.
        multi_az: Option<bool> = "MultiAZ", "MultiAZ", "", false, None, None;
        /// `EngineVersion`.
        engine_version: Option<String> = "EngineVersion", "EngineVersion", "", false, None, None;
        /// `PubliclyAccessible`.
        publicly_accessible: Option<bool> = "PubliclyAccessible", "PubliclyAccessible", "", false, None, None;
        /// `StorageType`.
        storage_type: Option<String> = "StorageType", "StorageType", "", false, None, None;
        /// `DBInstanceArn`.
        db_instance_arn: Option<String> = "DBInstanceArn", "DBInstanceArn", "", false, None, None;
    }
}

structure! {
    /// AWS's `DBInstanceMessage`.
    pub struct DescribeDBInstancesOutput as "DBInstanceMessage" {
        /// `Marker`.
        marker: Option<String> = "Marker", "Marker", "", false, None, None;
        /// `DBInstances`.
        db_instances: Vec<DBInstance> = "DBInstances", "DBInstances", "DBInstance", false, None, None;
    }
}

structure! {
    /// AWS's `DBSubnetGroup`.
    pub struct DBSubnetGroup as "DBSubnetGroup" {
        /// `DBSubnetGroupName`.
        db_subnet_group_name: Option<String> = "DBSubnetGroupName", "DBSubnetGroupName", "", false, None, None;
        /// `DBSubnetGroupDescription`.
        db_subnet_group_description: Option<String> = "DBSubnetGroupDescription", "DBSubnetGroupDescription", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", false, None, None;
        /// `SubnetGroupStatus`.
        subnet_group_status: Option<String> = "SubnetGroupStatus", "SubnetGroupStatus", "", false, None, None;
        /// `Subnets`.
        subnets: Vec<Subnet> = "Subnets", "Subnets", "Subnet", false, None, None;
    }
}

structure! {
    /// AWS's `Endpoint`.
    pub struct Endpoint as "Endpoint" {
        /// `Address`.
        address: Option<String> = "Address", "Address", "", false, None, None;
        /// `Port`.
        port: Option<i64> = "Port", "Port", "", false, None, None;
    }
}

structure! {
    /// AWS's `Filter`.
    pub struct Filter as "Filter" {
        /// `Name`.
        name: Option<String> = "Name", "Name", "", true, None, None;
        /// `Values`.
        values: Vec<String> = "Values", "Values", "Value", true, None, None;
    }
}

structure! {
    /// AWS's `Subnet`.
    pub struct Subnet as "Subnet" {
        /// `SubnetIdentifier`.
        subnet_identifier: Option<String> = "SubnetIdentifier", "SubnetIdentifier", "", false, None, None;
        /// `SubnetAvailabilityZone`.
        subnet_availability_zone: Option<AvailabilityZone> = "SubnetAvailabilityZone", "SubnetAvailabilityZone", "", false, None, None;
        /// `SubnetStatus`.
        subnet_status: Option<String> = "SubnetStatus", "SubnetStatus", "", false, None, None;
    }
}

structure! {
    /// AWS's `VpcSecurityGroupMembership`.
    pub struct VpcSecurityGroupMembership as "VpcSecurityGroupMembership" {
        /// `VpcSecurityGroupId`.
        vpc_security_group_id: Option<String> = "VpcSecurityGroupId", "VpcSecurityGroupId", "", false, None, None;
        /// `Status`.
        status: Option<String> = "Status", "Status", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeDBInstancesMessage`.
    pub struct DescribeDBInstancesInput as "DescribeDBInstancesMessage" {
        /// `DBInstanceIdentifier`.
        db_instance_identifier: Option<String> = "DBInstanceIdentifier", "DBInstanceIdentifier", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filters", "Filter", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
        /// `Marker`.
        marker: Option<String> = "Marker", "Marker", "", false, None, None;
    }
}
