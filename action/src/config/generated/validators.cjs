// Generated from schemas/*.schema.json by action/scripts/generate-config.ts; do not edit.
"use strict";
exports.integration = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","required":["organization","technical_contact","time_zone","ukg","betterworks"],"additionalProperties":false,"properties":{"organization":{"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":120},"technical_contact":{"anyOf":[{"$ref":"#/$defs/address"},{"type":"array","items":{"$ref":"#/$defs/address"},"minItems":1,"maxItems":20,"uniqueItems":true}]},"time_zone":{"type":"string","maxLength":64},"enabled":{"type":"boolean"},"reconcile":{"enum":["report","apply"]},"ukg":{"type":"object","required":["host"],"additionalProperties":false,"properties":{"host":{"$ref":"#/$defs/host"}}},"betterworks":{"type":"object","required":["host"],"additionalProperties":false,"properties":{"host":{"$ref":"#/$defs/host"},"delivery":{"enum":["api","sftp"]}}},"limits":{"type":"object","additionalProperties":false,"properties":{"deactivations":{"$ref":"#/$defs/limit"},"deactivations_7_days":{"$ref":"#/$defs/limit"},"creations":{"$ref":"#/$defs/limit"},"updates":{"$ref":"#/$defs/limit"}}}},"$defs":{"address":{"type":"string","pattern":"^[^\\s\\p{Cc}@<>(),;:\"\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$","maxLength":254},"host":{"type":"string","pattern":"^(?:https://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]))(?::[0-9]{1,5})?/?$","maxLength":261},"limit":{"anyOf":[{"type":"integer","minimum":0,"maximum":1000000},{"type":"string","pattern":"^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"}]}}};
const schema32 = {"type":"string","pattern":"^[^\\s\\p{Cc}@<>(),;:\"\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$","maxLength":254};
const schema34 = {"type":"string","pattern":"^(?:https://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]))(?::[0-9]{1,5})?/?$","maxLength":261};
const schema36 = {"anyOf":[{"type":"integer","minimum":0,"maximum":1000000},{"type":"string","pattern":"^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"}]};
const func1 = require("ajv/dist/runtime/ucs2length").default;
const func0 = require("ajv/dist/runtime/equal").default;
const pattern4 = new RegExp("^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$", "u");
const pattern5 = new RegExp("^[^\\s\\p{Cc}@<>(),;:\"\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$", "u");
const pattern7 = new RegExp("^(?:https://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]))(?::[0-9]{1,5})?/?$", "u");
const pattern9 = new RegExp("^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.organization === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "organization"},message:"must have required property '"+"organization"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.technical_contact === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "technical_contact"},message:"must have required property '"+"technical_contact"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.time_zone === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "time_zone"},message:"must have required property '"+"time_zone"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.ukg === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ukg"},message:"must have required property '"+"ukg"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.betterworks === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "betterworks"},message:"must have required property '"+"betterworks"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "organization") || (key0 === "technical_contact")) || (key0 === "time_zone")) || (key0 === "enabled")) || (key0 === "reconcile")) || (key0 === "ukg")) || (key0 === "betterworks")) || (key0 === "limits"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.organization !== undefined){
let data0 = data.organization;
if(typeof data0 === "string"){
if(func1(data0) > 120){
const err6 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern4.test(data0)){
const err7 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.technical_contact !== undefined){
let data1 = data.technical_contact;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(typeof data1 === "string"){
if(func1(data1) > 254){
const err9 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern5.test(data1)){
const err10 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}@<>(),;:\"\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$"},message:"must match pattern \""+"^[^\\s\\p{Cc}@<>(),;:\"\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
const _errs9 = errors;
if(Array.isArray(data1)){
if(data1.length > 20){
const err12 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/properties/technical_contact/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data1.length < 1){
const err13 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/properties/technical_contact/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func1(data2) > 254){
const err14 = {instancePath:instancePath+"/technical_contact/" + i0,schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern5.test(data2)){
const err15 = {instancePath:instancePath+"/technical_contact/" + i0,schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}@<>(),;:\"\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$"},message:"must match pattern \""+"^[^\\s\\p{Cc}@<>(),;:\"\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/technical_contact/" + i0,schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data1[i1], data1[j0])){
const err17 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/properties/technical_contact/anyOf/1/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/properties/technical_contact/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err19 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/properties/technical_contact/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
if(data.time_zone !== undefined){
let data3 = data.time_zone;
if(typeof data3 === "string"){
if(func1(data3) > 64){
const err20 = {instancePath:instancePath+"/time_zone",schemaPath:"#/properties/time_zone/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/time_zone",schemaPath:"#/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err22 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.reconcile !== undefined){
let data5 = data.reconcile;
if(!((data5 === "report") || (data5 === "apply"))){
const err23 = {instancePath:instancePath+"/reconcile",schemaPath:"#/properties/reconcile/enum",keyword:"enum",params:{allowedValues: schema31.properties.reconcile.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.ukg !== undefined){
let data6 = data.ukg;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.host === undefined){
const err24 = {instancePath:instancePath+"/ukg",schemaPath:"#/properties/ukg/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key1 in data6){
if(!(key1 === "host")){
const err25 = {instancePath:instancePath+"/ukg",schemaPath:"#/properties/ukg/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6.host !== undefined){
let data7 = data6.host;
if(typeof data7 === "string"){
if(func1(data7) > 261){
const err26 = {instancePath:instancePath+"/ukg/host",schemaPath:"#/$defs/host/maxLength",keyword:"maxLength",params:{limit: 261},message:"must NOT have more than 261 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!pattern7.test(data7)){
const err27 = {instancePath:instancePath+"/ukg/host",schemaPath:"#/$defs/host/pattern",keyword:"pattern",params:{pattern: "^(?:https://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]))(?::[0-9]{1,5})?/?$"},message:"must match pattern \""+"^(?:https://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]))(?::[0-9]{1,5})?/?$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/ukg/host",schemaPath:"#/$defs/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/ukg",schemaPath:"#/properties/ukg/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.betterworks !== undefined){
let data8 = data.betterworks;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.host === undefined){
const err30 = {instancePath:instancePath+"/betterworks",schemaPath:"#/properties/betterworks/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key2 in data8){
if(!((key2 === "host") || (key2 === "delivery"))){
const err31 = {instancePath:instancePath+"/betterworks",schemaPath:"#/properties/betterworks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data8.host !== undefined){
let data9 = data8.host;
if(typeof data9 === "string"){
if(func1(data9) > 261){
const err32 = {instancePath:instancePath+"/betterworks/host",schemaPath:"#/$defs/host/maxLength",keyword:"maxLength",params:{limit: 261},message:"must NOT have more than 261 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!pattern7.test(data9)){
const err33 = {instancePath:instancePath+"/betterworks/host",schemaPath:"#/$defs/host/pattern",keyword:"pattern",params:{pattern: "^(?:https://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]))(?::[0-9]{1,5})?/?$"},message:"must match pattern \""+"^(?:https://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]))(?::[0-9]{1,5})?/?$"+"\""};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/betterworks/host",schemaPath:"#/$defs/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data8.delivery !== undefined){
let data10 = data8.delivery;
if(!((data10 === "api") || (data10 === "sftp"))){
const err35 = {instancePath:instancePath+"/betterworks/delivery",schemaPath:"#/properties/betterworks/properties/delivery/enum",keyword:"enum",params:{allowedValues: schema31.properties.betterworks.properties.delivery.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/betterworks",schemaPath:"#/properties/betterworks/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.limits !== undefined){
let data11 = data.limits;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
if(!((((key3 === "deactivations") || (key3 === "deactivations_7_days")) || (key3 === "creations")) || (key3 === "updates"))){
const err37 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data11.deactivations !== undefined){
let data12 = data11.deactivations;
const _errs37 = errors;
let valid13 = false;
const _errs38 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err38 = {instancePath:instancePath+"/limits/deactivations",schemaPath:"#/$defs/limit/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1000000 || isNaN(data12)){
const err39 = {instancePath:instancePath+"/limits/deactivations",schemaPath:"#/$defs/limit/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err40 = {instancePath:instancePath+"/limits/deactivations",schemaPath:"#/$defs/limit/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
var _valid1 = _errs38 === errors;
valid13 = valid13 || _valid1;
const _errs40 = errors;
if(typeof data12 === "string"){
if(!pattern9.test(data12)){
const err41 = {instancePath:instancePath+"/limits/deactivations",schemaPath:"#/$defs/limit/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"},message:"must match pattern \""+"^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/limits/deactivations",schemaPath:"#/$defs/limit/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var _valid1 = _errs40 === errors;
valid13 = valid13 || _valid1;
if(!valid13){
const err43 = {instancePath:instancePath+"/limits/deactivations",schemaPath:"#/$defs/limit/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
}
if(data11.deactivations_7_days !== undefined){
let data13 = data11.deactivations_7_days;
const _errs44 = errors;
let valid15 = false;
const _errs45 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err44 = {instancePath:instancePath+"/limits/deactivations_7_days",schemaPath:"#/$defs/limit/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err45 = {instancePath:instancePath+"/limits/deactivations_7_days",schemaPath:"#/$defs/limit/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err46 = {instancePath:instancePath+"/limits/deactivations_7_days",schemaPath:"#/$defs/limit/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
var _valid2 = _errs45 === errors;
valid15 = valid15 || _valid2;
const _errs47 = errors;
if(typeof data13 === "string"){
if(!pattern9.test(data13)){
const err47 = {instancePath:instancePath+"/limits/deactivations_7_days",schemaPath:"#/$defs/limit/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"},message:"must match pattern \""+"^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/limits/deactivations_7_days",schemaPath:"#/$defs/limit/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid2 = _errs47 === errors;
valid15 = valid15 || _valid2;
if(!valid15){
const err49 = {instancePath:instancePath+"/limits/deactivations_7_days",schemaPath:"#/$defs/limit/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
else {
errors = _errs44;
if(vErrors !== null){
if(_errs44){
vErrors.length = _errs44;
}
else {
vErrors = null;
}
}
}
}
if(data11.creations !== undefined){
let data14 = data11.creations;
const _errs51 = errors;
let valid17 = false;
const _errs52 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err50 = {instancePath:instancePath+"/limits/creations",schemaPath:"#/$defs/limit/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000 || isNaN(data14)){
const err51 = {instancePath:instancePath+"/limits/creations",schemaPath:"#/$defs/limit/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err52 = {instancePath:instancePath+"/limits/creations",schemaPath:"#/$defs/limit/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
var _valid3 = _errs52 === errors;
valid17 = valid17 || _valid3;
const _errs54 = errors;
if(typeof data14 === "string"){
if(!pattern9.test(data14)){
const err53 = {instancePath:instancePath+"/limits/creations",schemaPath:"#/$defs/limit/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"},message:"must match pattern \""+"^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"+"\""};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/limits/creations",schemaPath:"#/$defs/limit/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid3 = _errs54 === errors;
valid17 = valid17 || _valid3;
if(!valid17){
const err55 = {instancePath:instancePath+"/limits/creations",schemaPath:"#/$defs/limit/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
else {
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
}
}
if(data11.updates !== undefined){
let data15 = data11.updates;
const _errs58 = errors;
let valid19 = false;
const _errs59 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err56 = {instancePath:instancePath+"/limits/updates",schemaPath:"#/$defs/limit/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1000000 || isNaN(data15)){
const err57 = {instancePath:instancePath+"/limits/updates",schemaPath:"#/$defs/limit/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err58 = {instancePath:instancePath+"/limits/updates",schemaPath:"#/$defs/limit/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
var _valid4 = _errs59 === errors;
valid19 = valid19 || _valid4;
const _errs61 = errors;
if(typeof data15 === "string"){
if(!pattern9.test(data15)){
const err59 = {instancePath:instancePath+"/limits/updates",schemaPath:"#/$defs/limit/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"},message:"must match pattern \""+"^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"+"\""};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/limits/updates",schemaPath:"#/$defs/limit/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var _valid4 = _errs61 === errors;
valid19 = valid19 || _valid4;
if(!valid19){
const err61 = {instancePath:instancePath+"/limits/updates",schemaPath:"#/$defs/limit/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
else {
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err62 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.mapping = validate21;
const schema40 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","required":["department_name","title","hire_date"],"additionalProperties":false,"properties":{"department_name":{"$ref":"#/$defs/department"},"title":{"$ref":"#/$defs/job"},"hire_date":{"$ref":"#/$defs/hired"},"employee_id":{"$ref":"#/$defs/automatic"},"email":{"$ref":"#/$defs/entry"},"first_name":{"$ref":"#/$defs/entry"},"last_name":{"$ref":"#/$defs/entry"},"preferred_name":{"$ref":"#/$defs/automatic"},"manager_id":{"$ref":"#/$defs/automatic"},"location":{"$ref":"#/$defs/automatic"},"phone":{"$ref":"#/$defs/automatic"},"on_leave":{"$ref":"#/$defs/automatic"},"deactivation_date":{"$ref":"#/$defs/automatic"},"custom":{"type":"object","maxProperties":50,"patternProperties":{"^[a-z0-9_]+$":{"$ref":"#/$defs/entry"}},"additionalProperties":false}},"$defs":{"department":{"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"enum":["org_level_1","org_level_2","org_level_3","org_level_4"]},"use":{"$ref":"#/$defs/use"},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}},"job":{"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"enum":["job_title","job_description"]},"use":{"$ref":"#/$defs/use"},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}},"hired":{"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"enum":["hire_date","last_hire_date"]},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}},"entry":{"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/source"},"use":{"$ref":"#/$defs/use"},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}},"automatic":{"anyOf":[{"const":false},{"$ref":"#/$defs/entry"}]},"source":{"anyOf":[{"enum":["org_level_1","org_level_2","org_level_3","org_level_4","job_title","job_description","work_location","alternate_job_title","job_code","job_group_code","date_in_job","project_code","hire_date","last_hire_date","date_of_last_hire","termination_date","employee_id","employee_number","person_id","user_integration_key","first_name","middle_name","last_name","preferred_name","prefix","suffix","email_address","alternate_email_address","work_phone","company_id","company_name","country_code","language_code","supervisor_id","supervisor_name","employee_status","empl_status_start_date","is_active","employee_type","full_time_or_part_time","salary_or_hourly"]},{"type":"string","pattern":"^udf:[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":104}]},"use":{"enum":["description","code"]},"default":{"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":500},"lookup":{"type":"object","minProperties":1,"maxProperties":5000,"patternProperties":{"\\S":{"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":500}},"additionalProperties":false},"when_empty":{"enum":["keep","clear"]}}};
const func8 = Object.prototype.hasOwnProperty;
const schema41 = {"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"enum":["org_level_1","org_level_2","org_level_3","org_level_4"]},"use":{"$ref":"#/$defs/use"},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}};
const schema42 = {"enum":["description","code"]};
const schema43 = {"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":500};
const schema44 = {"type":"object","minProperties":1,"maxProperties":5000,"patternProperties":{"\\S":{"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":500}},"additionalProperties":false};
const schema45 = {"enum":["keep","clear"]};
const pattern14 = new RegExp("\\S", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "from") || (key0 === "use")) || (key0 === "default")) || (key0 === "lookup")) || (key0 === "when_empty"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(!((((data0 === "org_level_1") || (data0 === "org_level_2")) || (data0 === "org_level_3")) || (data0 === "org_level_4"))){
const err2 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/enum",keyword:"enum",params:{allowedValues: schema41.properties.from.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.use !== undefined){
let data1 = data.use;
if(!((data1 === "description") || (data1 === "code"))){
const err3 = {instancePath:instancePath+"/use",schemaPath:"#/$defs/use/enum",keyword:"enum",params:{allowedValues: schema42.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.default !== undefined){
let data2 = data.default;
if(typeof data2 === "string"){
if(func1(data2) > 500){
const err4 = {instancePath:instancePath+"/default",schemaPath:"#/$defs/default/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern4.test(data2)){
const err5 = {instancePath:instancePath+"/default",schemaPath:"#/$defs/default/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/default",schemaPath:"#/$defs/default/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.lookup !== undefined){
let data3 = data.lookup;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length > 5000){
const err7 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/maxProperties",keyword:"maxProperties",params:{limit: 5000},message:"must NOT have more than 5000 properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Object.keys(data3).length < 1){
const err8 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data3){
if(!(pattern14.test(key1))){
const err9 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key2 in data3){
if(pattern14.test(key2)){
let data4 = data3[key2];
if(typeof data4 === "string"){
if(func1(data4) > 500){
const err10 = {instancePath:instancePath+"/lookup/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lookup/patternProperties/%5CS/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern4.test(data4)){
const err11 = {instancePath:instancePath+"/lookup/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lookup/patternProperties/%5CS/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/lookup/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lookup/patternProperties/%5CS/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.when_empty !== undefined){
let data5 = data.when_empty;
if(!((data5 === "keep") || (data5 === "clear"))){
const err14 = {instancePath:instancePath+"/when_empty",schemaPath:"#/$defs/when_empty/enum",keyword:"enum",params:{allowedValues: schema45.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"enum":["job_title","job_description"]},"use":{"$ref":"#/$defs/use"},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "from") || (key0 === "use")) || (key0 === "default")) || (key0 === "lookup")) || (key0 === "when_empty"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(!((data0 === "job_title") || (data0 === "job_description"))){
const err2 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/enum",keyword:"enum",params:{allowedValues: schema46.properties.from.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.use !== undefined){
let data1 = data.use;
if(!((data1 === "description") || (data1 === "code"))){
const err3 = {instancePath:instancePath+"/use",schemaPath:"#/$defs/use/enum",keyword:"enum",params:{allowedValues: schema42.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.default !== undefined){
let data2 = data.default;
if(typeof data2 === "string"){
if(func1(data2) > 500){
const err4 = {instancePath:instancePath+"/default",schemaPath:"#/$defs/default/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern4.test(data2)){
const err5 = {instancePath:instancePath+"/default",schemaPath:"#/$defs/default/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/default",schemaPath:"#/$defs/default/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.lookup !== undefined){
let data3 = data.lookup;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length > 5000){
const err7 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/maxProperties",keyword:"maxProperties",params:{limit: 5000},message:"must NOT have more than 5000 properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Object.keys(data3).length < 1){
const err8 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data3){
if(!(pattern14.test(key1))){
const err9 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key2 in data3){
if(pattern14.test(key2)){
let data4 = data3[key2];
if(typeof data4 === "string"){
if(func1(data4) > 500){
const err10 = {instancePath:instancePath+"/lookup/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lookup/patternProperties/%5CS/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern4.test(data4)){
const err11 = {instancePath:instancePath+"/lookup/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lookup/patternProperties/%5CS/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/lookup/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lookup/patternProperties/%5CS/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.when_empty !== undefined){
let data5 = data.when_empty;
if(!((data5 === "keep") || (data5 === "clear"))){
const err14 = {instancePath:instancePath+"/when_empty",schemaPath:"#/$defs/when_empty/enum",keyword:"enum",params:{allowedValues: schema45.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"enum":["hire_date","last_hire_date"]},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "from") || (key0 === "default")) || (key0 === "lookup")) || (key0 === "when_empty"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(!((data0 === "hire_date") || (data0 === "last_hire_date"))){
const err2 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/enum",keyword:"enum",params:{allowedValues: schema51.properties.from.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.default !== undefined){
let data1 = data.default;
if(typeof data1 === "string"){
if(func1(data1) > 500){
const err3 = {instancePath:instancePath+"/default",schemaPath:"#/$defs/default/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern4.test(data1)){
const err4 = {instancePath:instancePath+"/default",schemaPath:"#/$defs/default/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/default",schemaPath:"#/$defs/default/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.lookup !== undefined){
let data2 = data.lookup;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length > 5000){
const err6 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/maxProperties",keyword:"maxProperties",params:{limit: 5000},message:"must NOT have more than 5000 properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Object.keys(data2).length < 1){
const err7 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(pattern14.test(key1))){
const err8 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
for(const key2 in data2){
if(pattern14.test(key2)){
let data3 = data2[key2];
if(typeof data3 === "string"){
if(func1(data3) > 500){
const err9 = {instancePath:instancePath+"/lookup/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lookup/patternProperties/%5CS/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern4.test(data3)){
const err10 = {instancePath:instancePath+"/lookup/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lookup/patternProperties/%5CS/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/lookup/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lookup/patternProperties/%5CS/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.when_empty !== undefined){
let data4 = data.when_empty;
if(!((data4 === "keep") || (data4 === "clear"))){
const err13 = {instancePath:instancePath+"/when_empty",schemaPath:"#/$defs/when_empty/enum",keyword:"enum",params:{allowedValues: schema45.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema55 = {"anyOf":[{"const":false},{"$ref":"#/$defs/entry"}]};
const schema56 = {"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/source"},"use":{"$ref":"#/$defs/use"},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}};
const schema57 = {"anyOf":[{"enum":["org_level_1","org_level_2","org_level_3","org_level_4","job_title","job_description","work_location","alternate_job_title","job_code","job_group_code","date_in_job","project_code","hire_date","last_hire_date","date_of_last_hire","termination_date","employee_id","employee_number","person_id","user_integration_key","first_name","middle_name","last_name","preferred_name","prefix","suffix","email_address","alternate_email_address","work_phone","company_id","company_name","country_code","language_code","supervisor_id","supervisor_name","employee_status","empl_status_start_date","is_active","employee_type","full_time_or_part_time","salary_or_hourly"]},{"type":"string","pattern":"^udf:[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":104}]};
const pattern25 = new RegExp("^udf:[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$", "u");

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "from") || (key0 === "use")) || (key0 === "default")) || (key0 === "lookup")) || (key0 === "when_empty"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
const _errs4 = errors;
let valid2 = false;
const _errs5 = errors;
if(!(((((((((((((((((((((((((((((((((((((((((data0 === "org_level_1") || (data0 === "org_level_2")) || (data0 === "org_level_3")) || (data0 === "org_level_4")) || (data0 === "job_title")) || (data0 === "job_description")) || (data0 === "work_location")) || (data0 === "alternate_job_title")) || (data0 === "job_code")) || (data0 === "job_group_code")) || (data0 === "date_in_job")) || (data0 === "project_code")) || (data0 === "hire_date")) || (data0 === "last_hire_date")) || (data0 === "date_of_last_hire")) || (data0 === "termination_date")) || (data0 === "employee_id")) || (data0 === "employee_number")) || (data0 === "person_id")) || (data0 === "user_integration_key")) || (data0 === "first_name")) || (data0 === "middle_name")) || (data0 === "last_name")) || (data0 === "preferred_name")) || (data0 === "prefix")) || (data0 === "suffix")) || (data0 === "email_address")) || (data0 === "alternate_email_address")) || (data0 === "work_phone")) || (data0 === "company_id")) || (data0 === "company_name")) || (data0 === "country_code")) || (data0 === "language_code")) || (data0 === "supervisor_id")) || (data0 === "supervisor_name")) || (data0 === "employee_status")) || (data0 === "empl_status_start_date")) || (data0 === "is_active")) || (data0 === "employee_type")) || (data0 === "full_time_or_part_time")) || (data0 === "salary_or_hourly"))){
const err2 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/source/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema57.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid2 = valid2 || _valid0;
const _errs6 = errors;
if(typeof data0 === "string"){
if(func1(data0) > 104){
const err3 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/source/anyOf/1/maxLength",keyword:"maxLength",params:{limit: 104},message:"must NOT have more than 104 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern25.test(data0)){
const err4 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/source/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^udf:[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^udf:[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/source/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/source/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
}
if(data.use !== undefined){
let data1 = data.use;
if(!((data1 === "description") || (data1 === "code"))){
const err7 = {instancePath:instancePath+"/use",schemaPath:"#/$defs/use/enum",keyword:"enum",params:{allowedValues: schema42.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.default !== undefined){
let data2 = data.default;
if(typeof data2 === "string"){
if(func1(data2) > 500){
const err8 = {instancePath:instancePath+"/default",schemaPath:"#/$defs/default/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data2)){
const err9 = {instancePath:instancePath+"/default",schemaPath:"#/$defs/default/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/default",schemaPath:"#/$defs/default/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.lookup !== undefined){
let data3 = data.lookup;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length > 5000){
const err11 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/maxProperties",keyword:"maxProperties",params:{limit: 5000},message:"must NOT have more than 5000 properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Object.keys(data3).length < 1){
const err12 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(pattern14.test(key1))){
const err13 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
for(const key2 in data3){
if(pattern14.test(key2)){
let data4 = data3[key2];
if(typeof data4 === "string"){
if(func1(data4) > 500){
const err14 = {instancePath:instancePath+"/lookup/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lookup/patternProperties/%5CS/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern4.test(data4)){
const err15 = {instancePath:instancePath+"/lookup/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lookup/patternProperties/%5CS/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/lookup/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/lookup/patternProperties/%5CS/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/lookup",schemaPath:"#/$defs/lookup/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.when_empty !== undefined){
let data5 = data.when_empty;
if(!((data5 === "keep") || (data5 === "clear"))){
const err18 = {instancePath:instancePath+"/when_empty",schemaPath:"#/$defs/when_empty/enum",keyword:"enum",params:{allowedValues: schema45.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(false !== data){
const err0 = {instancePath,schemaPath:"#/anyOf/0/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs2 = errors;
if(!(validate29(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate28.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate28.evaluated = {"dynamicProps":true,"dynamicItems":false};

const pattern30 = new RegExp("^[a-z0-9_]+$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.department_name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "department_name"},message:"must have required property '"+"department_name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.hire_date === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hire_date"},message:"must have required property '"+"hire_date"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func8.call(schema40.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.department_name !== undefined){
if(!(validate22(data.department_name, {instancePath:instancePath+"/department_name",parentData:data,parentDataProperty:"department_name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(!(validate24(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.hire_date !== undefined){
if(!(validate26(data.hire_date, {instancePath:instancePath+"/hire_date",parentData:data,parentDataProperty:"hire_date",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.employee_id !== undefined){
if(!(validate28(data.employee_id, {instancePath:instancePath+"/employee_id",parentData:data,parentDataProperty:"employee_id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.email !== undefined){
if(!(validate29(data.email, {instancePath:instancePath+"/email",parentData:data,parentDataProperty:"email",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.first_name !== undefined){
if(!(validate29(data.first_name, {instancePath:instancePath+"/first_name",parentData:data,parentDataProperty:"first_name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.last_name !== undefined){
if(!(validate29(data.last_name, {instancePath:instancePath+"/last_name",parentData:data,parentDataProperty:"last_name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.preferred_name !== undefined){
if(!(validate28(data.preferred_name, {instancePath:instancePath+"/preferred_name",parentData:data,parentDataProperty:"preferred_name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.manager_id !== undefined){
if(!(validate28(data.manager_id, {instancePath:instancePath+"/manager_id",parentData:data,parentDataProperty:"manager_id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.location !== undefined){
if(!(validate28(data.location, {instancePath:instancePath+"/location",parentData:data,parentDataProperty:"location",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.phone !== undefined){
if(!(validate28(data.phone, {instancePath:instancePath+"/phone",parentData:data,parentDataProperty:"phone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.on_leave !== undefined){
if(!(validate28(data.on_leave, {instancePath:instancePath+"/on_leave",parentData:data,parentDataProperty:"on_leave",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.deactivation_date !== undefined){
if(!(validate28(data.deactivation_date, {instancePath:instancePath+"/deactivation_date",parentData:data,parentDataProperty:"deactivation_date",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.custom !== undefined){
let data13 = data.custom;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length > 50){
const err4 = {instancePath:instancePath+"/custom",schemaPath:"#/properties/custom/maxProperties",keyword:"maxProperties",params:{limit: 50},message:"must NOT have more than 50 properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data13){
if(!(pattern30.test(key1))){
const err5 = {instancePath:instancePath+"/custom",schemaPath:"#/properties/custom/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
for(const key2 in data13){
if(pattern30.test(key2)){
if(!(validate29(data13[key2], {instancePath:instancePath+"/custom/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data13,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/custom",schemaPath:"#/properties/custom/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.filter = validate42;
const schema62 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","required":["import"],"additionalProperties":false,"properties":{"import":{"enum":["all","matching"]},"employee_types":{"$ref":"#/$defs/codes"},"employee_statuses":{"$ref":"#/$defs/statuses"},"companies":{"$ref":"#/$defs/codes"},"exclude":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"employee_types":{"$ref":"#/$defs/codes"},"employee_statuses":{"$ref":"#/$defs/statuses"},"companies":{"$ref":"#/$defs/codes"}}},"when_out_of_scope":{"enum":["keep","deactivate"]}},"$defs":{"codes":{"type":"array","minItems":1,"maxItems":1000,"uniqueItems":true,"items":{"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":50}},"statuses":{"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["A","L","O","R","S","T"]}}}};
const schema63 = {"type":"array","minItems":1,"maxItems":1000,"uniqueItems":true,"items":{"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":50}};
const schema64 = {"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["A","L","O","R","S","T"]}};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.import === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "import"},message:"must have required property '"+"import"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "import") || (key0 === "employee_types")) || (key0 === "employee_statuses")) || (key0 === "companies")) || (key0 === "exclude")) || (key0 === "when_out_of_scope"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.import !== undefined){
let data0 = data.import;
if(!((data0 === "all") || (data0 === "matching"))){
const err2 = {instancePath:instancePath+"/import",schemaPath:"#/properties/import/enum",keyword:"enum",params:{allowedValues: schema62.properties.import.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.employee_types !== undefined){
let data1 = data.employee_types;
if(Array.isArray(data1)){
if(data1.length > 1000){
const err3 = {instancePath:instancePath+"/employee_types",schemaPath:"#/$defs/codes/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/employee_types",schemaPath:"#/$defs/codes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func1(data2) > 50){
const err5 = {instancePath:instancePath+"/employee_types/" + i0,schemaPath:"#/$defs/codes/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern4.test(data2)){
const err6 = {instancePath:instancePath+"/employee_types/" + i0,schemaPath:"#/$defs/codes/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/employee_types/" + i0,schemaPath:"#/$defs/codes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err8 = {instancePath:instancePath+"/employee_types",schemaPath:"#/$defs/codes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err9 = {instancePath:instancePath+"/employee_types",schemaPath:"#/$defs/codes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.employee_statuses !== undefined){
let data3 = data.employee_statuses;
if(Array.isArray(data3)){
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/employee_statuses",schemaPath:"#/$defs/statuses/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
let data4 = data3[i2];
if(!((((((data4 === "A") || (data4 === "L")) || (data4 === "O")) || (data4 === "R")) || (data4 === "S")) || (data4 === "T"))){
const err11 = {instancePath:instancePath+"/employee_statuses/" + i2,schemaPath:"#/$defs/statuses/items/enum",keyword:"enum",params:{allowedValues: schema64.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
let i3 = data3.length;
let j1;
if(i3 > 1){
outer0:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data3[i3], data3[j1])){
const err12 = {instancePath:instancePath+"/employee_statuses",schemaPath:"#/$defs/statuses/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/employee_statuses",schemaPath:"#/$defs/statuses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.companies !== undefined){
let data5 = data.companies;
if(Array.isArray(data5)){
if(data5.length > 1000){
const err14 = {instancePath:instancePath+"/companies",schemaPath:"#/$defs/codes/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5.length < 1){
const err15 = {instancePath:instancePath+"/companies",schemaPath:"#/$defs/codes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len2 = data5.length;
for(let i4=0; i4<len2; i4++){
let data6 = data5[i4];
if(typeof data6 === "string"){
if(func1(data6) > 50){
const err16 = {instancePath:instancePath+"/companies/" + i4,schemaPath:"#/$defs/codes/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern4.test(data6)){
const err17 = {instancePath:instancePath+"/companies/" + i4,schemaPath:"#/$defs/codes/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/companies/" + i4,schemaPath:"#/$defs/codes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
let i5 = data5.length;
let j2;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data5[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j2 = indices1[item1];
const err19 = {instancePath:instancePath+"/companies",schemaPath:"#/$defs/codes/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
const err20 = {instancePath:instancePath+"/companies",schemaPath:"#/$defs/codes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.exclude !== undefined){
let data7 = data.exclude;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length < 1){
const err21 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key1 in data7){
if(!(((key1 === "employee_types") || (key1 === "employee_statuses")) || (key1 === "companies"))){
const err22 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.employee_types !== undefined){
let data8 = data7.employee_types;
if(Array.isArray(data8)){
if(data8.length > 1000){
const err23 = {instancePath:instancePath+"/exclude/employee_types",schemaPath:"#/$defs/codes/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data8.length < 1){
const err24 = {instancePath:instancePath+"/exclude/employee_types",schemaPath:"#/$defs/codes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len3 = data8.length;
for(let i6=0; i6<len3; i6++){
let data9 = data8[i6];
if(typeof data9 === "string"){
if(func1(data9) > 50){
const err25 = {instancePath:instancePath+"/exclude/employee_types/" + i6,schemaPath:"#/$defs/codes/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!pattern4.test(data9)){
const err26 = {instancePath:instancePath+"/exclude/employee_types/" + i6,schemaPath:"#/$defs/codes/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/exclude/employee_types/" + i6,schemaPath:"#/$defs/codes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
let i7 = data8.length;
let j3;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data8[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j3 = indices2[item2];
const err28 = {instancePath:instancePath+"/exclude/employee_types",schemaPath:"#/$defs/codes/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i7+" are identical)"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err29 = {instancePath:instancePath+"/exclude/employee_types",schemaPath:"#/$defs/codes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data7.employee_statuses !== undefined){
let data10 = data7.employee_statuses;
if(Array.isArray(data10)){
if(data10.length < 1){
const err30 = {instancePath:instancePath+"/exclude/employee_statuses",schemaPath:"#/$defs/statuses/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len4 = data10.length;
for(let i8=0; i8<len4; i8++){
let data11 = data10[i8];
if(!((((((data11 === "A") || (data11 === "L")) || (data11 === "O")) || (data11 === "R")) || (data11 === "S")) || (data11 === "T"))){
const err31 = {instancePath:instancePath+"/exclude/employee_statuses/" + i8,schemaPath:"#/$defs/statuses/items/enum",keyword:"enum",params:{allowedValues: schema64.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
let i9 = data10.length;
let j4;
if(i9 > 1){
outer1:
for(;i9--;){
for(j4 = i9; j4--;){
if(func0(data10[i9], data10[j4])){
const err32 = {instancePath:instancePath+"/exclude/employee_statuses",schemaPath:"#/$defs/statuses/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i9+" are identical)"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/exclude/employee_statuses",schemaPath:"#/$defs/statuses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data7.companies !== undefined){
let data12 = data7.companies;
if(Array.isArray(data12)){
if(data12.length > 1000){
const err34 = {instancePath:instancePath+"/exclude/companies",schemaPath:"#/$defs/codes/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data12.length < 1){
const err35 = {instancePath:instancePath+"/exclude/companies",schemaPath:"#/$defs/codes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len5 = data12.length;
for(let i10=0; i10<len5; i10++){
let data13 = data12[i10];
if(typeof data13 === "string"){
if(func1(data13) > 50){
const err36 = {instancePath:instancePath+"/exclude/companies/" + i10,schemaPath:"#/$defs/codes/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!pattern4.test(data13)){
const err37 = {instancePath:instancePath+"/exclude/companies/" + i10,schemaPath:"#/$defs/codes/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"},message:"must match pattern \""+"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/exclude/companies/" + i10,schemaPath:"#/$defs/codes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
let i11 = data12.length;
let j5;
if(i11 > 1){
const indices3 = {};
for(;i11--;){
let item3 = data12[i11];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j5 = indices3[item3];
const err39 = {instancePath:instancePath+"/exclude/companies",schemaPath:"#/$defs/codes/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i11+" are identical)"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
break;
}
indices3[item3] = i11;
}
}
}
else {
const err40 = {instancePath:instancePath+"/exclude/companies",schemaPath:"#/$defs/codes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.when_out_of_scope !== undefined){
let data14 = data.when_out_of_scope;
if(!((data14 === "keep") || (data14 === "deactivate"))){
const err42 = {instancePath:instancePath+"/when_out_of_scope",schemaPath:"#/properties/when_out_of_scope/enum",keyword:"enum",params:{allowedValues: schema62.properties.when_out_of_scope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.catalog = validate43;
const schema69 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","additionalProperties":false,"properties":{"org_levels":{"type":"object","additionalProperties":false,"properties":{"org_level_1":{"$ref":"#/$defs/org_level"},"org_level_2":{"$ref":"#/$defs/org_level"},"org_level_3":{"$ref":"#/$defs/org_level"},"org_level_4":{"$ref":"#/$defs/org_level"}}},"jobs":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"title":{"type":"string"},"description":{"type":"string"}}}},"locations":{"$ref":"#/$defs/texts"},"employee_types":{"$ref":"#/$defs/texts"},"companies":{"type":"array","items":{"type":"object","required":["id"],"additionalProperties":false,"properties":{"id":{"type":"string","minLength":1},"code":{"type":"string"},"name":{"type":"string"}}}},"user_defined_fields":{"type":"array","items":{"type":"string","minLength":1}}},"$defs":{"texts":{"type":"object","additionalProperties":{"type":"string"}},"org_level":{"type":"object","required":["codes"],"additionalProperties":false,"properties":{"name":{"type":"string"},"codes":{"$ref":"#/$defs/texts"}}}}};
const schema71 = {"type":"object","additionalProperties":{"type":"string"}};
const schema70 = {"type":"object","required":["codes"],"additionalProperties":false,"properties":{"name":{"type":"string"},"codes":{"$ref":"#/$defs/texts"}}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.codes === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "codes"},message:"must have required property '"+"codes"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "codes"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.codes !== undefined){
let data1 = data.codes;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(typeof data1[key1] !== "string"){
const err3 = {instancePath:instancePath+"/codes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/texts/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/codes",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "org_levels") || (key0 === "jobs")) || (key0 === "locations")) || (key0 === "employee_types")) || (key0 === "companies")) || (key0 === "user_defined_fields"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.org_levels !== undefined){
let data0 = data.org_levels;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((((key1 === "org_level_1") || (key1 === "org_level_2")) || (key1 === "org_level_3")) || (key1 === "org_level_4"))){
const err1 = {instancePath:instancePath+"/org_levels",schemaPath:"#/properties/org_levels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.org_level_1 !== undefined){
if(!(validate44(data0.org_level_1, {instancePath:instancePath+"/org_levels/org_level_1",parentData:data0,parentDataProperty:"org_level_1",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data0.org_level_2 !== undefined){
if(!(validate44(data0.org_level_2, {instancePath:instancePath+"/org_levels/org_level_2",parentData:data0,parentDataProperty:"org_level_2",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data0.org_level_3 !== undefined){
if(!(validate44(data0.org_level_3, {instancePath:instancePath+"/org_levels/org_level_3",parentData:data0,parentDataProperty:"org_level_3",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data0.org_level_4 !== undefined){
if(!(validate44(data0.org_level_4, {instancePath:instancePath+"/org_levels/org_level_4",parentData:data0,parentDataProperty:"org_level_4",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/org_levels",schemaPath:"#/properties/org_levels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.jobs !== undefined){
let data5 = data.jobs;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
if(!((key3 === "title") || (key3 === "description"))){
const err3 = {instancePath:instancePath+"/jobs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/jobs/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data6.title !== undefined){
if(typeof data6.title !== "string"){
const err4 = {instancePath:instancePath+"/jobs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/jobs/additionalProperties/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data6.description !== undefined){
if(typeof data6.description !== "string"){
const err5 = {instancePath:instancePath+"/jobs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/jobs/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/jobs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/jobs/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/jobs",schemaPath:"#/properties/jobs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.locations !== undefined){
let data9 = data.locations;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 in data9){
if(typeof data9[key4] !== "string"){
const err8 = {instancePath:instancePath+"/locations/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/texts/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/locations",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.employee_types !== undefined){
let data11 = data.employee_types;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(typeof data11[key5] !== "string"){
const err10 = {instancePath:instancePath+"/employee_types/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/texts/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/employee_types",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.companies !== undefined){
let data13 = data.companies;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.id === undefined){
const err12 = {instancePath:instancePath+"/companies/" + i0,schemaPath:"#/properties/companies/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key6 in data14){
if(!(((key6 === "id") || (key6 === "code")) || (key6 === "name"))){
const err13 = {instancePath:instancePath+"/companies/" + i0,schemaPath:"#/properties/companies/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data14.id !== undefined){
let data15 = data14.id;
if(typeof data15 === "string"){
if(func1(data15) < 1){
const err14 = {instancePath:instancePath+"/companies/" + i0+"/id",schemaPath:"#/properties/companies/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/companies/" + i0+"/id",schemaPath:"#/properties/companies/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data14.code !== undefined){
if(typeof data14.code !== "string"){
const err16 = {instancePath:instancePath+"/companies/" + i0+"/code",schemaPath:"#/properties/companies/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data14.name !== undefined){
if(typeof data14.name !== "string"){
const err17 = {instancePath:instancePath+"/companies/" + i0+"/name",schemaPath:"#/properties/companies/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/companies/" + i0,schemaPath:"#/properties/companies/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/companies",schemaPath:"#/properties/companies/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.user_defined_fields !== undefined){
let data18 = data.user_defined_fields;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(typeof data19 === "string"){
if(func1(data19) < 1){
const err20 = {instancePath:instancePath+"/user_defined_fields/" + i1,schemaPath:"#/properties/user_defined_fields/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/user_defined_fields/" + i1,schemaPath:"#/properties/user_defined_fields/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/user_defined_fields",schemaPath:"#/properties/user_defined_fields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.approvals = validate49;
const schema74 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"array","maxItems":100,"items":{"type":"object","required":["digest","reason","expires"],"additionalProperties":false,"properties":{"digest":{"type":"string","pattern":"^[0-9a-f]{12,64}$"},"reason":{"type":"string","pattern":"\\S","maxLength":500},"expires":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"},"employees":{"type":"array","minItems":1,"maxItems":10000,"uniqueItems":true,"items":{"type":"string","pattern":"^[^\\s\\p{Cc}]{1,32}$"}}}}};
const pattern36 = new RegExp("^[0-9a-f]{12,64}$", "u");
const pattern38 = new RegExp("^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$", "u");
const pattern39 = new RegExp("^[^\\s\\p{Cc}]{1,32}$", "u");

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 100){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.digest === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.reason === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.expires === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "expires"},message:"must have required property '"+"expires"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data0){
if(!((((key0 === "digest") || (key0 === "reason")) || (key0 === "expires")) || (key0 === "employees"))){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.digest !== undefined){
let data1 = data0.digest;
if(typeof data1 === "string"){
if(!pattern36.test(data1)){
const err5 = {instancePath:instancePath+"/" + i0+"/digest",schemaPath:"#/items/properties/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{12,64}$"},message:"must match pattern \""+"^[0-9a-f]{12,64}$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0+"/digest",schemaPath:"#/items/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.reason !== undefined){
let data2 = data0.reason;
if(typeof data2 === "string"){
if(func1(data2) > 500){
const err7 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern14.test(data2)){
const err8 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/items/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.expires !== undefined){
let data3 = data0.expires;
if(typeof data3 === "string"){
if(!pattern38.test(data3)){
const err10 = {instancePath:instancePath+"/" + i0+"/expires",schemaPath:"#/items/properties/expires/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/" + i0+"/expires",schemaPath:"#/items/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.employees !== undefined){
let data4 = data0.employees;
if(Array.isArray(data4)){
if(data4.length > 10000){
const err12 = {instancePath:instancePath+"/" + i0+"/employees",schemaPath:"#/items/properties/employees/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.length < 1){
const err13 = {instancePath:instancePath+"/" + i0+"/employees",schemaPath:"#/items/properties/employees/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
const err14 = {instancePath:instancePath+"/" + i0+"/employees/" + i1,schemaPath:"#/items/properties/employees/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}]{1,32}$"},message:"must match pattern \""+"^[^\\s\\p{Cc}]{1,32}$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/" + i0+"/employees/" + i1,schemaPath:"#/items/properties/employees/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
let i2 = data4.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data4[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err16 = {instancePath:instancePath+"/" + i0+"/employees",schemaPath:"#/items/properties/employees/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err17 = {instancePath:instancePath+"/" + i0+"/employees",schemaPath:"#/items/properties/employees/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

