import { Controller, Get, Inject } from '@nestjs/common';
import { OPEN_API } from '../provided.ts';

/** The OpenAPI document of this very release, made once at start from the route table; docs/openapi.json is the same. */
@Controller('openapi.json')
export class OpenApiController {
  constructor(@Inject(OPEN_API) private readonly document: object) {}

  @Get()
  read(): object {
    return this.document;
  }
}
