// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ReferDialog.h"

#include "ui/kit/EmptyState.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

ReferDialog::ReferDialog(const QString &reporter, const std::vector<Service> &services, bool spanish,
                         Answer answer, QWidget *parent)
    : TipDialog(Verb::Refer,
                {tr("Refer to a service"),
                 reporter.isEmpty() ? tr("Refer this tip to a service")
                                    : tr("Refer the tip of %1 to a service").arg(reporter),
                 services.empty()
                     ? QString()
                     : tr("Who can help here? Your answer with the way there is put into the reply"
                          " field; you send it."),
                 tr("Refer")},
                parent)
    , m_services(services)
    , m_spanish(spanish)
    , m_answer(std::move(answer))
{
    setMinimumWidth(scaled(560));
    if (m_services.empty()) {
        auto *empty = new kit::EmptyState(this);
        empty->setGlyph(kit::Glyph::Document);
        empty->setTitle(tr("The directory of services is empty"));
        empty->setSentence(
            tr("An administrator fills it in, once for all desks. Until then, write the resident"
               " yourself who can help."));
        empty->setMinimumHeight(scaled(160));
        content()->addWidget(empty);
        confirmButton()->hide();
        cancelButton()->setText(tr("Done"));
        cancelButton()->setFocus();
        refresh();
        return;
    }
    m_list = new kit::ChoiceList(tr("Service"), kit::ChoiceList::Kind::Searched, this);
    std::vector<kit::Choice> choices;
    for (const Service &service : m_services)
        choices.push_back({service.key, service.name, service.about.in(m_spanish).section(u'\n', 0, 0)});
    m_list->setChoices(std::move(choices));
    content()->addWidget(m_list);
    m_about = new Label({}, Type::Body, &Tokens::text, Label::Fit::Wrap, this);
    content()->addWidget(m_about);
    addHead(tr("The reply would begin"));
    m_preview = new Label({}, Type::Body, &Tokens::text2, Label::Fit::Wrap, this);
    // Room for a few lines, so that the dialog does not jump while one looks through the list.
    m_preview->setMinimumHeight(3 * kit::lineHeight(Type::Body));
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    content()->addWidget(m_preview);
    connect(m_list, &kit::ChoiceList::changed, this, [this] {
        preview();
        refresh();
    });
    m_list->setFocus();
    preview();
    refresh();
}

const Service *ReferDialog::chosen() const
{
    const QByteArray key = m_list ? m_list->chosen() : QByteArray();
    const auto found = std::find_if(m_services.begin(), m_services.end(),
                                    [&key](const Service &service) { return service.key == key; });
    return key.isEmpty() || found == m_services.end() ? nullptr : &*found;
}

void ReferDialog::preview()
{
    const Service *service = chosen();
    m_about->setText(!service                     ? tr("Type what is needed, or look through the list.")
                     : service->contact.isEmpty() ? tr("The directory does not say how to reach it.")
                                                  : service->about.in(m_spanish));
    m_preview->setText(service ? m_answer(*service) : QStringLiteral("…"));
}

QString ReferDialog::missing() const
{
    return chosen() ? QString() : tr("Choose a service first");
}

TipBody ReferDialog::body() const
{
    TipBody body;
    if (const Service *service = chosen())
        body.service = service->key;
    return body;
}

} // namespace porch
