//! The shapes of ssm, named as AWS names them.
//!
// Written by `cargo xtask codegen` from crates/model/spec. Do not edit.

use crate::shape::prelude::*;

structure! {
    /// AWS's `GetParameterResult`.
    pub struct GetParameterOutput as "GetParameterResult" {
        /// `Parameter`.
        parameter: Option<Parameter> = "Parameter", "Parameter", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetParametersByPathResult`.
    pub struct GetParametersByPathOutput as "GetParametersByPathResult" {
        /// `Parameters`.
        parameters: Vec<Parameter> = "Parameters", "Parameters", "member", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetParametersResult`.
    pub struct GetParametersOutput as "GetParametersResult" {
        /// `Parameters`.
        parameters: Vec<Parameter> = "Parameters", "Parameters", "member", false, None, None;
        /// `InvalidParameters`.
        invalid_parameters: Vec<String> = "InvalidParameters", "InvalidParameters", "member", false, Some(1), Some(10);
    }
}

structure! {
    /// AWS's `Parameter`.
    pub struct Parameter as "Parameter" {
        /// `Name`.
        name: Option<String> = "Name", "Name", "", false, Some(1), Some(2048);
        /// `Type`.
        r#type: Option<ParameterType> = "Type", "Type", "", false, None, None;
        /// `Value`.
        value: Option<String> = "Value", "Value", "", false, None, None;
        /// `Version`.
        version: Option<i64> = "Version", "Version", "", false, None, None;
        /// `LastModifiedDate`.
        last_modified_date: Option<Instant> = "LastModifiedDate", "LastModifiedDate", "", false, None, None;
        /// `ARN`.
        arn: Option<String> = "ARN", "ARN", "", false, None, None;
        /// `DataType`.
        data_type: Option<String> = "DataType", "DataType", "", false, Some(0), Some(128);
    }
}

enumeration! {
    /// AWS's `ParameterType`.
    pub enum ParameterType {
        /// `String`.
        String = "String",
        /// `StringList`.
        StringList = "StringList",
        /// `SecureString`.
        SecureString = "SecureString",
    }
}

structure! {
    /// AWS's `GetParameterRequest`.
    pub struct GetParameterInput as "GetParameterRequest" {
        /// `Name`.
        name: Option<String> = "Name", "Name", "", true, Some(1), Some(2048);
        /// `WithDecryption`.
        with_decryption: Option<bool> = "WithDecryption", "WithDecryption", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetParametersRequest`.
    pub struct GetParametersInput as "GetParametersRequest" {
        /// `Names`.
        names: Vec<String> = "Names", "Names", "member", true, Some(1), Some(10);
        /// `WithDecryption`.
        with_decryption: Option<bool> = "WithDecryption", "WithDecryption", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetParametersByPathRequest`.
    pub struct GetParametersByPathInput as "GetParametersByPathRequest" {
        /// `Path`.
        path: Option<String> = "Path", "Path", "", true, Some(1), Some(2048);
        /// `Recursive`.
        recursive: Option<bool> = "Recursive", "Recursive", "", false, None, None;
        /// `WithDecryption`.
        with_decryption: Option<bool> = "WithDecryption", "WithDecryption", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(1), Some(10);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}
