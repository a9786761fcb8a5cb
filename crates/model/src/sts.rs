//! The shapes of sts, named as AWS names them.
//!
// Written by `cargo xtask codegen` from crates/model/spec. Do not edit.

structure! {
    /// AWS's `GetCallerIdentityResponse`.
    pub struct GetCallerIdentityOutput as "GetCallerIdentityResponse" {
        /// `UserId`.
        user_id: Option<String> = "UserId", "UserId", "", false, None, None;
        /// `Account`.
        account: Option<String> = "Account", "Account", "", false, None, None;
        /// `Arn`.
        arn: Option<String> = "Arn", "Arn", "", false, Some(20), Some(2048);
    }
}

structure! {
    /// AWS's `GetCallerIdentityRequest`.
    pub struct GetCallerIdentityInput as "GetCallerIdentityRequest" {
    }
}
