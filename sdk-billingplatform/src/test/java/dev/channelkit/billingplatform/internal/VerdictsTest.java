package dev.channelkit.billingplatform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.batch.RecordResult;
import dev.channelkit.commons.codec.FieldNames;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.ReadOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Id':'1','success':true,'ErrorText':[]}",
                "{'Id':1,'success':'true'}",
                "{'Id':'1','success':'1','ErrorText':' '}",
                "{'Id':'1','Success':1}",
                "{'Id':'1','ErrorCode':'0','ErrorText':''}",
                "{'Id':'1','ErrorCode':0}",
                "{'Id':'1','ErrorCode':'0','ErrorText':'saved with a remark'}",
                "{'Id':'1','success':true,'ErrorText':'saved with a remark'}",
                "{'Id':'1','ErrorCode':'','ErrorText':[' ','']}",
                "{'Id':'1','ErrorCode':' ','ErrorText':null,'success':null}",
                "{'id':'1'}",
                "{'ErrorText':[]}",
                "{'Id':'1','ErrorCode':['0']}",
                "{'Id':'1','ErrorCode':[]}",
                "{'Id':'1','success':true,'Success':'true'}"
            })
    void recordsThatWereTaken(String entry) {
        assertThat(of(entry).state()).isEqualTo(BatchState.SUCCEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Id':'1','success':false}",
                "{'Id':'1','success':'false'}",
                "{'Id':'1','success':0,'ErrorCode':'0'}",
                "{'Id':'1','Success':'0'}",
                "{'Id':'1','success':true,'ErrorCode':'DUPLICATE'}",
                "{'Id':'1','ErrorCode':'17'}",
                "{'Id':'1','ErrorCode':17}",
                "{'Id':'1','ErrorText':'no'}",
                "{'Id':'1','ErrorText':['','no']}",
                "{'Id':'1','ErrorMessage':'no'}",
                "{'Id':'1','ErrorCode':'','ErrorText':'no'}",
                "{'ERRORTEXT':{'a':1}}",
                "{'Id':'1','ErrorCode':['17']}",
                "{'Id':'1','ErrorCode':{'code':17}}"
            })
    void recordsThatWereRefused(String entry) {
        assertThat(of(entry).state()).isEqualTo(BatchState.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'Id':null,'ErrorText':null}",
                "null",
                "7",
                "'ok'",
                "[]",
                "{'success':'perhaps'}",
                "{'success':{}}",
                "{'Name':'a'}",
                "{'Id':'1','success':true,'Success':false}"
            })
    void entriesThatTellNothing(String entry) {
        assertThat(of(entry).state()).isEqualTo(BatchState.UNKNOWN);
    }

    @Test
    void whatARefusalSaysIsTold() {
        RecordResult result = of(
                "{'Id':7509,'success':false,'ErrorCode':'DUPLICATE','ErrorText':['One.',' ','Two. '],'ErrorElementField':'Name','ErrorMessage':'Three.'}");

        assertThat(result).isEqualTo(RecordResult.failed("7509", "DUPLICATE", "One.; Two.", "Name"));
        assertThat(
                        of(
                                "{'success':false,'ErrorCode':'0','ErrorText':' ','ErrorMessage':'Three.','ErrorElementField':''}"))
                .isEqualTo(RecordResult.failed(null, null, "Three.", null));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "'\"1\"',true", "'\"0\"',false", "null,", "' ',"})
    void anUpsertTellsWhetherTheRecordIsNew(String wire, Boolean created) {
        String value = wire.isBlank() ? "\" \"" : wire;
        assertThat(of("{'Id':'1','success':true,'created':" + value + "}").created())
                .isEqualTo(created);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'createResponse':[{'Id':'1','success':true},{'Id':'2','success':true}]}",
                "{'createResponse':null,'upsertResponse':[{'Id':'1'},{'Id':'2'}]}",
                "{'requestId':'x','page':{'a':[1]},'somethingResponse':[{'Id':'1'},{'Id':'2'}],'otherResponse':[]}",
                "[{'Id':'1'},{'Id':'2'}]"
            })
    void resultsAreFoundUnderAnyNameThatEndsInResponse(String answer) {
        assertThat(results(answer)).extracting(RecordResult::id).containsExactly("1", "2");
    }

    @Test
    void oneObjectIsOneResultAndNothingKeepsItsPlace() {
        assertThat(results("{'createResponse':{'Id':'1','success':true}}")).hasSize(1);
        assertThat(results("{'createResponse':[null,{'Id':'2','success':true},7]}"))
                .extracting(RecordResult::state)
                .containsExactly(BatchState.UNKNOWN, BatchState.SUCCEEDED, BatchState.UNKNOWN);
        assertThat(results("{'createResponse':[]}")).isEmpty();
        assertThat(results("{'Id':'7','success':true}"))
                .extracting(RecordResult::id)
                .containsExactly("7");
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE,updateResponse",
        "CREATE,deleteResponse",
        "CREATE,undeleteResponse",
        "CREATE,queryResponse",
        "UPDATE,createResponse",
        "UPDATE,deleteResponse",
        "UPDATE,undeleteResponse",
        "UPSERT,deleteResponse",
        "UPSERT,LOGINRESPONSE",
        "DELETE,createResponse",
        "DELETE,upsertResponse",
        "DELETE,logoutResponse",
        "UNDELETE,createResponse",
        "UNDELETE,upsertResponse"
    })
    void whatAnswersSomethingElseIsNone(Verb verb, String name) {
        assertThat(results(verb, "{'" + name + "':[{'Id':'1','success':true}]}"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE,retrieveResponse",
        "UPDATE,upsertResponse",
        "UPDATE,retrieveResponse",
        "UPSERT,updateResponse",
        "UPSERT,createResponse",
        "DELETE,updateResponse",
        "DELETE,retrieveResponse",
        "DELETE,undeleteResponse",
        "UNDELETE,deleteResponse"
    })
    void otherNamesThatReferencesAndClientsHaveAreHeeded(Verb verb, String name) {
        assertThat(results(verb, "{'" + name + "':[{'Id':'1','success':true}]}"))
                .singleElement()
                .returns(BatchState.SUCCEEDED, RecordResult::state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'error':'x','message':'y'}", "{'createResponse':null}", "{'createResponse':'ok'}", "7"})
    void otherAnswersAreNone(String answer) {
        assertThat(results(answer)).isNull();
    }

    private static RecordResult of(String entry) {
        return results("{'createResponse':[" + entry + "]}").get(0);
    }

    private static List<RecordResult> results(String answer) {
        return results(Verb.CREATE, answer);
    }

    private static List<RecordResult> results(Verb verb, String answer) {
        WriteAnswer codec = new WriteAnswer(verb, FieldNames.DECLARED);
        return Json.read(answer.replace('\'', '"'), codec, ReadOptions.TOLERANT);
    }
}
