// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/stage.h"

#include "tests/journeys/requestbody.h"

namespace foyer::test {

namespace {

constexpr const char *password = "correct horse battery";

} // namespace

JsonAnswer must(int status, JsonAnswer answer)
{
    if (answer.status != status)
        qFatal("expected %d, got %s", status, answer.toText().constData());
    return answer;
}

Stage::Stage(const QString &program, const QStringList &options) : m_program(program), m_server(program)
{
    const QStringList arguments{QStringLiteral("--data"),           data(),
                                QStringLiteral("--http-listen"),    QStringLiteral("127.0.0.1:0"),
                                QStringLiteral("--workers"),        QStringLiteral("2"),
                                QStringLiteral("--no-limits-rates")};
    const bool serves = m_server.start(arguments + options);
    if (!serves)
        qFatal("the server does not start: %s", m_server.log().constData());
    JsonClient client(port());
    m_document = std::make_unique<OpenApiDocument>(must(200, client.get("/api/openapi.json")).object());
    m_recorder = std::make_unique<ApiRecorder>(*m_document);
}

QByteArray Stage::freshEmail()
{
    return "person" + QByteArray::number(++m_people) + "@example.org";
}

void Stage::enter(Person &person, const JsonAnswer &signedIn)
{
    person.account = signedIn.text(QStringLiteral("account")).toLatin1();
    person.token = signedIn.text(QStringLiteral("access_token")).toLatin1();
    person.client.setToken(person.token);
}

PersonPtr Stage::stranger()
{
    auto person = std::make_unique<Person>(port());
    m_recorder->watch(person->client);
    return person;
}

PersonPtr Stage::owner()
{
    PersonPtr person = stranger();
    person->organization = id();
    person->email = freshEmail();
    const QJsonObject first = body(R"({"owner":{"id":"%1","email":"%2","password":"%3","first_name":"Olga"},
        "organization":{"id":"%4","name":"Opera","slug":"opera","currency":"EUR","time_zone":"Europe/Berlin"}})",
                                   id(), person->email, QByteArray(password), person->organization);
    enter(*person, must(201, person->client.post("/api/v1/setup", first)));
    return person;
}

PersonPtr Stage::buyer()
{
    PersonPtr person = stranger();
    person->email = freshEmail();
    const QJsonObject signUp =
        body(R"({"id":"%1","email":"%2","password":"%3","first_name":"Bert","last_name":"Buyer"})", id(),
             person->email, QByteArray(password));
    enter(*person, must(201, person->client.post("/api/v1/accounts", signUp)));
    return person;
}

PersonPtr Stage::strangerWithOrganization()
{
    PersonPtr person = buyer();
    person->organization = id();
    const QByteArray slug = "house-" + QByteArray::number(m_people);
    must(
        201,
        person->client.post(
            "/api/v1/organizations",
            body(
                R"({"id":"%1","name":"Other house","slug":"%2","currency":"EUR","time_zone":"Europe/Paris"})",
                person->organization, slug)));
    return person;
}

PersonPtr Stage::member(Person &owner, const QByteArray &role)
{
    PersonPtr person = stranger();
    person->organization = owner.organization;
    person->email = freshEmail();
    const JsonAnswer added =
        must(201, owner.client.post(owner.staff("/members"),
                                    body(R"({"account":"%1","email":"%2","role":"%3","first_name":"Max"})",
                                         id(), person->email, role)));
    const QByteArray token = added.text(QStringLiteral("password_token")).toLatin1();
    must(204, person->client.post("/api/v1/passwords",
                                  body(R"({"token":"%1","password":"%2"})", token, QByteArray(password))));
    enter(*person,
          must(201, person->client.post("/api/v1/sessions", body(R"({"email":"%1","password":"%2"})",
                                                                 person->email, QByteArray(password)))));
    return person;
}

bool Stage::signInAgain(Person &person)
{
    if (person.client.get("/api/v1/account").status != 401)
        return false;
    JsonClient client(port());
    const JsonAnswer in = client.post(
        "/api/v1/sessions", body(R"({"email":"%1","password":"%2"})", person.email, QByteArray(password)));
    if (in.status == 201)
        enter(person, in);
    return in.status == 201;
}

QByteArray Stage::psql(const QByteArray &sql) const
{
    QFile state(data() + QStringLiteral("/running.json"));
    if (!state.open(QIODevice::ReadOnly))
        qFatal("the server's databases do not run");
    const QJsonObject running = QJsonDocument::fromJson(state.readAll()).object();
    QProcess psql;
    psql.start(QStringLiteral("psql"),
               {QStringLiteral("-XAtq"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                QStringLiteral("-h"), running.value(u"socket_directory").toString(), QStringLiteral("-U"),
                QStringLiteral("foyer_owner"), QStringLiteral("-d"), QStringLiteral("foyer"),
                QStringLiteral("-c"), QString::fromUtf8(sql)});
    if (!psql.waitForFinished(60'000) || psql.exitCode() != 0)
        qFatal("psql: %s", psql.readAllStandardError().constData());
    return psql.readAllStandardOutput().trimmed();
}

QByteArray Stage::tablesFingerprint() const
{
    const QByteArray tables = psql(
        "select string_agg(tablename, ' ' order by tablename) from pg_tables where schemaname = 'public' and "
        "tablename !~ '^(session_family|refresh_token|known_device|sign_in_.*|password_token|outbox.*|"
        ".*rollup.*|rollup.*|places_.*|idempotency|schema_migration)$'");
    QByteArray all;
    for (const QByteArray &table : tables.split(' '))
        all +=
            table + ' '
            + psql(
                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from "
                + table + " t")
            + '\n';
    return all;
}

int Stage::command(const QStringList &arguments, QByteArray *said) const
{
    ServerProcess process(m_program);
    const int status = process.run(arguments);
    if (said != nullptr)
        *said = process.output() + process.log();
    return status;
}

} // namespace foyer::test
